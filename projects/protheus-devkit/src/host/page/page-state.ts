import { environmentsOf, type HostState, sessionOf } from '../host-state.js';
import { type PageState } from './page-model.js';

/** What the page shows of the host, as it is now. */
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
