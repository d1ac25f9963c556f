import { environmentsOf, type HostState, sessionOf } from '../host-state.js';
import { type HostFaults } from '../faults/catalogue.js';
import { type HostSession } from '../session/host-session.js';
import { type OpeningMode } from '../session/opening.js';

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

export function pageState(state: HostState): PageState {
  const { remote } = state.options;
  return {
    applications: state.applications.all.map(({ name, origin }) => ({ name, origin })),
    environments: environmentsOf(state),
    session: sessionOf(state),
    openings: state.openings.all.map(opening => ({
      port: opening.port,
      application: opening.application,
      environment: opening.environment,
      mode: opening.mode,
      session: opening.session,
      connected: opening.channel.isConnected,
    })),
    faults: state.faults.current,
    ...(remote && {
      remote: {
        ...(remote.url === undefined ? {} : { url: remote.url }),
        ...(remote.user === undefined ? {} : { user: remote.user }),
        replay: remote.replay !== undefined,
      },
    }),
  };
}
