import { takeSessionSnapshot } from '../session/session-snapshot';
import { platformChannel, WEBAPP } from './platform-channel';

/** Who opened the application: the desktop client, the web client, or a plain browser. */
export type ProtheusHostKind = 'smartclient' | 'webapp' | 'browser';

/**
 * Returns who opened the application. The result is right from the first line of the application:
 * it depends neither on a connected channel nor on the platform's scripts.
 *
 * It is read from what the engine writes (first into the URL, then into the session) or from a
 * channel that was started. A `twebchannel.js` that the page merely includes proves nothing, and
 * neither do the keys of the web client in a page without a frame around it: they are left over in
 * the tab.
 */
export function hostKind(): ProtheusHostKind {
  if (typeof window === 'undefined') return 'browser';
  const channel = platformChannel();
  if (channel?.gotConnection || channel?.internalPort) {
    return channel.remoteType === WEBAPP ? 'webapp' : 'smartclient';
  }
  const { socketPort, remoteType } = takeSessionSnapshot();
  if (!socketPort) return 'browser';
  if (Number(remoteType) !== WEBAPP) return 'smartclient';
  return window.parent === window ? 'browser' : 'webapp';
}
