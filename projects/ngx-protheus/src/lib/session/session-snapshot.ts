import { InjectionToken } from '@angular/core';

import { readSession } from './browser-storage';
import { urlParameter } from './url-parameter';

/** How the host opened the page. */
export interface HostParameters {
  /** `myapp`, or `myapp_env_<environment>` on a host with several environments. */
  readonly appName: string | null;
  readonly socketPort: string | null;
  /** 1 is the desktop SmartClient on Windows, 2 on Linux, 5 the web client. */
  readonly remoteType: string | null;
  readonly threadId: string | null;
}

/**
 * What held when the application started. A router may drop the parameters from the address,
 * applications clear `sessionStorage`, and the next application of the tab overwrites it.
 */
export interface SessionSnapshot extends HostParameters {
  /** The texts of `ProCompany` and `ProBranch`, for an application with a pinned context. */
  readonly company: string | null;
  readonly branch: string | null;
}

/** The snapshot of this application, taken when `provideProtheus()` first asks for it. */
export const SESSION_SNAPSHOT: InjectionToken<SessionSnapshot> =
  new InjectionToken<SessionSnapshot>(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'SESSION_SNAPSHOT' : '',
    {
      providedIn: 'root',
      factory: (): SessionSnapshot => ({
        ...takeSessionSnapshot(),
        company: readSession('ProCompany'),
        branch: readSession('ProBranch'),
      }),
    },
  );

/** Reads the host’s parameters from the address, else from `sessionStorage`. */
export function takeSessionSnapshot(
  href: string = typeof location === 'undefined' ? '' : location.href,
): HostParameters {
  const from = (parameter: string, key: string): string | null =>
    urlParameter(parameter, href) ?? readSession(key);
  return {
    appName: from('app_name', 'appName'),
    socketPort: from('totvstec_websocket_port', 'SocketPort'),
    remoteType: from('totvstec_remote_type', 'RemoteType'),
    threadId: urlParameter('totvstec_threadId', href),
  };
}
