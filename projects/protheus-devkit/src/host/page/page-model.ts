// What the page and the host say to each other: nothing of Node, so that the page can read it too.
import { type HostFaults } from '../faults/catalogue.js';
import { type HostSession } from '../session/host-session.js';
import { type OpeningMode } from '../running-apps/display-mode.js';

/** What the page shows of the host. */
export interface PageState {
  readonly applications: readonly { readonly name: string; readonly origin: string }[];
  readonly environments: readonly string[];
  /** The session in which the next application opens. */
  readonly session: HostSession;
  readonly openings: readonly PageOpening[];
  /** The faults that are on; `GET /webapp/api/faults` says which there are. */
  readonly faults: HostFaults;
  /** The real server behind the host, or whether recorded answers stand in for one. */
  readonly remote?: { readonly url?: string; readonly user?: string; readonly replay: boolean };
}

/** An application that is open. */
export interface PageOpening {
  readonly port: number;
  readonly application: string;
  readonly environment: string | undefined;
  readonly mode: OpeningMode;
  readonly session: HostSession;
  readonly connected: boolean;
}
