import { type Applications } from '../app-root/applications.js';
import { type HostSettings } from '../config/host-settings.js';
import { type FaultSet } from '../faults/fault-set.js';
import { type RemoteOptions } from '../passthrough/remote-options.js';
import { type RunningApps } from '../running-apps/running-apps.js';
import { type PageState } from './page-model.js';

/** What the state of the page is made from. */
export interface PageStateParts {
  readonly applications: Pick<Applications, 'all'>;
  readonly settings: Pick<HostSettings, 'environments' | 'session' | 'sessions'>;
  readonly apps: Pick<RunningApps, 'all'>;
  readonly faults: FaultSet;
  readonly remoteOptions: RemoteOptions | undefined;
}

/** The state of the host for the page. */
export function pageState(parts: PageStateParts): PageState {
  const { applications, settings, apps, faults, remoteOptions: remote } = parts;
  return {
    applications: applications.all.map(({ name, origin }) => ({ name, origin })),
    environments: settings.environments,
    session: settings.session,
    sessions: Object.entries(settings.sessions).map(([name, session]) => ({ name, session })),
    runningApps: apps.all.map(app => ({
      port: app.port,
      application: app.application,
      environment: app.environment,
      mode: app.mode,
      session: app.session,
      connected: app.channel.isConnected,
    })),
    faults: faults.current,
    ...(remote && {
      remote: {
        ...(remote.url === undefined ? {} : { url: remote.url }),
        ...(remote.user === undefined ? {} : { user: remote.user }),
        replay: remote.replay !== undefined,
      },
    }),
  };
}
