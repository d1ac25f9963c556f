import { type AppChannel } from '../channel/app-channel.js';
import { type HostSession } from '../session/host-session.js';
import { type OpeningMode } from './display-mode.js';

export { type OpeningMode };

/** `GetRemoteType` of the platform: 5 talks through a message port, 1 through a WebSocket. */
export const remoteType: Readonly<Record<OpeningMode, number>> = { webapp: 5, desktop: 1 };

/** One run of `FwCallApp`: an application that is open, or about to be. */
export interface Opening {
  /** What the platform calls the WebSocket port: the number that all messages of it carry. */
  readonly port: number;
  readonly application: string;
  /** The environment that the addresses name; undefined on a server with one. */
  readonly environment: string | undefined;
  readonly mode: OpeningMode;
  /** The session it was opened in, and what was changed in it since. */
  session: HostSession;
  readonly channel: AppChannel;
  /** Ends what belongs to this opening alone, such as its WebSocket server. */
  readonly dispose: () => void;
}
