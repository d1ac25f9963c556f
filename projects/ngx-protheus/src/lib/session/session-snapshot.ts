import { InjectionToken } from '@angular/core';
import { readSession } from './browser-storage';
import { urlParameter } from './url-parameter';

/** The parameters with which the host opened the page. */
export interface HostParameters {
  /** `myapp`, or `myapp_env_<environment>` on a host with several environments. */
  readonly appName: string | null;
  readonly socketPort: string | null;
  /** 1 is the desktop SmartClient on Windows, 2 on Linux, 5 the web client. */
  readonly remoteType: string | null;
}

/**
 * The host's parameters at the start of the application; `provideProtheus()` reads them first. A
 * router may remove them from the URL, applications clear `sessionStorage`, and the next application
 * of the tab overwrites it.
 */
export const SESSION_SNAPSHOT: InjectionToken<HostParameters> =
  /* @__PURE__ */ new InjectionToken<HostParameters>(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'SESSION_SNAPSHOT' : '',
    {
      providedIn: 'root',
      factory: (): HostParameters => takeSessionSnapshot(),
    },
  );

/** Reads the host's parameters from the URL, or else from `sessionStorage`. */
export function takeSessionSnapshot(
  href: string = globalThis.location?.href ?? '',
): HostParameters {
  const from = (parameter: string, key: string): string | null =>
    urlParameter(parameter, href) ?? readSession(key);
  return {
    appName: from('app_name', 'appName'),
    socketPort: from('totvstec_websocket_port', 'SocketPort'),
    remoteType: from('totvstec_remote_type', 'RemoteType'),
  };
}
