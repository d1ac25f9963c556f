import { type Applications } from './app-root/applications.js';
import { type ConfigFile } from './config/config-file.js';
import { type StrayPaths } from './app-root/unprefixed-paths.js';
import { type FaultSet } from './faults/fault-set.js';
import { type HostOptions } from './host-options.js';
import { type HostLog } from './log/host-log.js';
import { type PageSocket } from './page/page-socket.js';
import { type Remote } from './passthrough/create-remote.js';
import { type SampleServer } from './data/sample-server.js';
import { type RestServer } from './rest/rest-server.js';
import { type LocalNames } from './http/allowed-hosts.js';
import { baseDate, type HostSession } from './session/host-session.js';
import { type Openings } from './running-apps/running-apps.js';
import { type TokenIssuer } from './session/token-issuer.js';

/** Everything one running host is made of. */
export interface HostState {
  readonly options: HostOptions;
  readonly applications: Applications;
  readonly strayPaths: StrayPaths;
  readonly names: LocalNames;
  readonly config: ConfigFile;
  /** Proves to the host's WebSocket that a page came from this start of this host. */
  readonly secret: string;
  readonly log: HostLog;
  readonly faults: FaultSet;
  readonly data: SampleServer;
  readonly tokens: TokenIssuer;
  readonly rest: RestServer;
  readonly remote: Remote | undefined;
  readonly openings: Openings;
  readonly pages: PageSocket;
  /** What the page or a test changed in the session. */
  sessionChanges: Partial<HostSession>;
}

/** The session in which the next application opens. */
export function sessionOf({ options, config, sessionChanges }: HostState): HostSession {
  return {
    user: '000000',
    company: 'T1',
    branch: 'D MG 01 ',
    module: 'FAT',
    baseDate: baseDate(new Date()),
    language: 'pt-BR',
    ...config.last.config.session,
    ...options.session,
    ...sessionChanges,
  };
}

/** The environments that addresses name: none when there is only one. */
export function environmentsOf({ options, config }: HostState): readonly string[] {
  const all = options.environments ?? config.last.config.environments ?? [];
  return all.length > 1 ? all : [];
}

/** The name of an environment where the addresses may leave it out. */
export function environmentName(state: HostState, environment: string | undefined): string {
  const [only] = state.options.environments ?? state.config.last.config.environments ?? [];
  return environment ?? only ?? 'PROTHEUS';
}
