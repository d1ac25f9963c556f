import { InjectionToken } from '@angular/core';

import { readSession } from './browser-storage';

/**
 * How the page was opened. Taken once at the start: a router may drop the parameters from the
 * address, and applications clear `sessionStorage`.
 */
export interface SessionSnapshot {
  /** `myapp`, or `myapp_env_<environment>` on a host with several environments. */
  readonly appName: string | null;
  readonly socketPort: string | null;
  /** 1 is the desktop SmartClient on Windows, 2 on Linux, 5 the web client. */
  readonly remoteType: string | null;
  readonly threadId: string | null;
}

/** The snapshot of this application, taken at the latest when it is first asked for. */
export const SESSION_SNAPSHOT: InjectionToken<SessionSnapshot> =
  new InjectionToken<SessionSnapshot>('Protheus session snapshot', {
    providedIn: 'root',
    factory: takeSessionSnapshot,
  });

/**
 * Reads the host’s parameters from the address, else from `sessionStorage`.
 *
 * @param href The address of the page; parameters after `#` count too, as they do for the host’s
 * own scripts.
 */
export function takeSessionSnapshot(
  href: string = typeof location === 'undefined' ? '' : location.href,
): SessionSnapshot {
  const from = (parameter: string, key: string): string | null =>
    urlParameter(href, parameter) || readSession(key);
  return {
    appName: from('app_name', 'appName'),
    socketPort: from('totvstec_websocket_port', 'SocketPort'),
    remoteType: from('totvstec_remote_type', 'RemoteType'),
    threadId: urlParameter(href, 'totvstec_threadId'),
  };
}

/** The host writes some parameters twice; the first counts. Names match in any case. */
function urlParameter(href: string, name: string): string | null {
  const text = new RegExp(`[?&]${name}=([^&#]*)`, 'i').exec(href)?.[1];
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    return text ?? null;
  }
}
