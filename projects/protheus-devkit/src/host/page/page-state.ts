import { type HostFaults } from '../faults/catalogue.js';
import { environmentsOf, type HostState, sessionOf } from '../host-state.js';
import { type HostSession } from '../session/host-session.js';
import { type OpeningMode } from '../session/opening.js';

/** What the page shows of the host. */
export interface PageState {
  readonly applications: readonly { readonly name: string; readonly origin: string }[];
  readonly environments: readonly string[];
  /** The session in which the next application opens. */
  readonly session: HostSession;
  /** The faults that are on. */
  readonly faults: HostFaults;
  readonly openings: readonly {
    readonly port: number;
    readonly application: string;
    readonly environment: string | undefined;
    readonly mode: OpeningMode;
    readonly session: HostSession;
    readonly connected: boolean;
  }[];
}

export function pageState(state: HostState): PageState {
  return {
    applications: state.applications.all.map(({ name, origin }) => ({ name, origin })),
    environments: environmentsOf(state),
    session: sessionOf(state),
    faults: state.faults.current,
    openings: state.openings.all.map(opening => ({
      port: opening.port,
      application: opening.application,
      environment: opening.environment,
      mode: opening.mode,
      session: opening.session,
      connected: opening.channel.isConnected,
    })),
  };
}
