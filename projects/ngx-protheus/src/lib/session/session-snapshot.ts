import { InjectionToken } from '@angular/core';

import { readSession } from './browser-storage';
import { urlParameter } from './url-parameter';

/**
 * How the page was opened. Taken once at the start: a router may drop the parameters from the
 * address, applications clear `sessionStorage`, and the next application of the tab overwrites it.
 */
export interface SessionSnapshot {
  /** `myapp`, or `myapp_env_<environment>` on a host with several environments. */
  readonly appName: string | null;
  readonly socketPort: string | null;
  /** 1 is the desktop SmartClient on Windows, 2 on Linux, 5 the web client. */
  readonly remoteType: string | null;
  readonly threadId: string | null;
}

/** The snapshot of this application, taken with the first use of the session. */
export const SESSION_SNAPSHOT: InjectionToken<SessionSnapshot> =
  new InjectionToken<SessionSnapshot>(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'SESSION_SNAPSHOT' : '',
    { providedIn: 'root', factory: (): SessionSnapshot => takeSessionSnapshot() },
  );

/** Reads the host’s parameters from the address, else from `sessionStorage`. */
export function takeSessionSnapshot(
  href: string = typeof location === 'undefined' ? '' : location.href,
): SessionSnapshot {
  const from = (parameter: string, key: string): string | null =>
    urlParameter(parameter, href) ?? readSession(key);
  return {
    appName: from('app_name', 'appName'),
    socketPort: from('totvstec_websocket_port', 'SocketPort'),
    remoteType: from('totvstec_remote_type', 'RemoteType'),
    threadId: urlParameter('totvstec_threadId', href),
  };
}
