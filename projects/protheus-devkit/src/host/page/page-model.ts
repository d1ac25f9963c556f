// What the page and the host exchange. Nothing here uses Node, because the page imports it, too.
import { type HostFaults } from '../faults/catalogue.js';
import { type LogEntry } from '../log/log-entries.js';
import { type DisplayMode } from '../running-apps/display-mode.js';
import { type HostSession } from '../session/host-session.js';

/** The state of the host for the page. */
export interface PageState {
  readonly applications: readonly { readonly name: string; readonly origin: string }[];
  readonly environments: readonly string[];
  /** The session in which the next application opens. */
  readonly session: HostSession;
  /** The sessions of the configuration, by name. */
  readonly sessions: readonly { readonly name: string; readonly session: Partial<HostSession> }[];
  readonly runningApps: readonly PageApp[];
  /** The faults that are on; `GET /webapp/api/faults` returns all of them. */
  readonly faults: HostFaults;
  /** The real server behind the host, or whether recorded responses replace it. */
  readonly remote?: { readonly url?: string; readonly user?: string; readonly replay: boolean };
}

/** An entry of the log as the page receives it: without tokens and passwords. */
export type PageEntry = LogEntry & {
  /** Its bodies are shortened; `GET /webapp/api/log/:id` returns the whole entry. */
  readonly isShortened?: true;
};

/** A running application. */
export interface PageApp {
  readonly port: number;
  readonly application: string;
  readonly environment: string | undefined;
  readonly mode: DisplayMode;
  readonly session: HostSession;
  readonly connected: boolean;
}
