import { type HostFaults } from './faults/catalogue.js';
import { type LogEntry, type MessageEntry, type RequestEntry } from './log/host-log.js';
import { type OpenRequest } from './running-apps/open-app.js';
import { type HostSession } from './session/host-session.js';

/** An application that a host has opened. */
export interface OpenedApp {
  /** The number that the platform calls the WebSocket port. */
  readonly port: number;
  /** The address to load: the preload page, which leads to the application. */
  readonly url: string;
}

/** A running local host. */
export interface ProtheusHost {
  /** The origin of the host, `http://127.0.0.1:4260`. */
  readonly url: string;
  readonly port: number;
  /** The names of the applications. */
  readonly applications: readonly string[];
  /** The session in which the next application opens. */
  session: HostSession;
  /** The faults that are on. */
  faults: HostFaults;
  /** The REST requests and the files asked for, oldest first; the last 5,000 entries are kept. */
  readonly requests: readonly RequestEntry[];
  /** The messages between applications and AdvPL. */
  readonly messages: readonly MessageEntry[];
  /** Everything that happened, with warnings and storage writes. */
  readonly log: readonly LogEntry[];
  /** The ports of the applications that are open. */
  readonly openings: readonly number[];
  /** The address that opens an application anew each time it is loaded, as FwCallApp would. */
  appUrl(name?: string): string;
  /** Opens an application, for example with another branch than the session's. */
  openApp(name: string, request?: OpenRequest): Promise<OpenedApp>;
  /**
   * Sends a message of AdvPL to the application: to one opening, else to all that are connected.
   * @returns how many pages took it
   */
  sendToApp(type: string, content: string, port?: number): number;
  /** Calls the listener for each new entry of the log. @returns the function that ends it */
  onLog(listener: (entry: LogEntry) => void): () => void;
  /** Ends the host: no port, connection or timer stays. */
  close(): Promise<void>;
}
