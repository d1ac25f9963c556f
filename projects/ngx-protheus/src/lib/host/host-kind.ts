import { takeSessionSnapshot } from '../session/session-snapshot';
import { platformChannel, WEBAPP } from './platform-channel';

/** Who opened the application: the desktop client, the web client, or nobody of Protheus. */
export type ProtheusHostKind = 'smartclient' | 'webapp' | 'browser';

/**
 * Says who opened the application. Right from the first line of the application: it depends
 * neither on the channel being connected nor on the platform's scripts having run.
 *
 * The proof is what the engine tells the page (in the address, then in the session) or a channel
 * that was started. A `twebchannel.js` that merely was included proves nothing, and neither do the
 * keys of the web client in a page without a frame around it: they were left over in the tab.
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
