import { type AppChannel } from '../channel/app-channel.js';
import { type HostSession } from '../session/host-session.js';
import { type DisplayMode } from './display-mode.js';

/** One run of `FwCallApp`: an application that runs, or is about to be loaded. */
export interface AppInstance {
  /** What the platform calls the WebSocket port: the number in all messages of the application. */
  readonly port: number;
  readonly application: string;
  /** The environment that URLs name; `undefined` on a server with one. */
  readonly environment: string | undefined;
  readonly mode: DisplayMode;
  /** The session of the application, with the changes since it was launched. */
  session: HostSession;
  readonly channel: AppChannel;
  /** Releases what belongs to this instance alone, such as its WebSocket server. */
  readonly dispose: () => void;
}
