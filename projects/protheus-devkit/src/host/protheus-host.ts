import { type HostFaults } from './faults/catalogue.js';
import { type LogEntry, type MessageEntry, type RequestEntry } from './log/log-entries.js';
import { type LaunchOptions } from './running-apps/launch-app.js';
import { type HostSession } from './session/host-session.js';

/** An application that runs in a local host. */
export interface RunningApp {
  /** The number that the platform calls the WebSocket port. */
  readonly port: number;
  /** The URL to load: the preload page, which redirects to the application. */
  readonly url: string;
  /** The name of the application. */
  readonly name: string;
}

/** A running local host. */
export interface ProtheusHost {
  /** The origin of the host, `http://127.0.0.1:4260`. */
  readonly url: string;
  readonly port: number;
  /** The names of the applications. */
  readonly applications: readonly string[];
  /** The password of the sample users: that of the options, else `protheus`, else the one made at start. */
  readonly samplePassword: string;
  /** The session in which the next application opens. */
  session: HostSession;
  /** The faults that are on. */
  faults: HostFaults;
  /** The requests for REST and for files, oldest first; the last 5,000 entries are kept. */
  readonly requests: readonly RequestEntry[];
  /** The messages between applications and AdvPL. */
  readonly messages: readonly MessageEntry[];
  /** All entries of the log, with notes and storage writes. */
  readonly log: readonly LogEntry[];
  /** The applications that are open. */
  readonly runningApps: readonly RunningApp[];
  /**
   * The URL that launches an application each time it is loaded, as FwCallApp does.
   * @param name the name of the application; by default the first one of the host
   * @returns The URL.
   */
  appUrl(name?: string): string;
  /**
   * Launches an application, for example in another branch than the session's.
   * @param name the name of the application
   * @param options how it is launched
   * @returns The running application.
   * @throws DevkitError PDK204 when the host has no application of this name
   */
  launchApp(name: string, options?: LaunchOptions): Promise<RunningApp>;
  /**
   * Sends a message of AdvPL to applications.
   * @param type the type of the message
   * @param content the content of the message
   * @param port the port of one application; by default all that are connected
   * @returns The number of pages that received the message.
   */
  sendToApp(type: string, content: string, port?: number): number;
  /**
   * Calls the listener for each new entry of the log.
   * @param listener receives the entry
   * @returns A function that removes the listener.
   */
  onLog(listener: (entry: LogEntry) => void): () => void;
  /**
   * Saves the log as HAR, without tokens and passwords.
   * @param file the path of the file; its folder is created
   * @throws DevkitError PDK504 when the file cannot be written
   */
  saveHar(file: string): Promise<void>;
  /** Closes the host: no port, connection or timer is left. */
  close(): Promise<void>;
}
