import { randomBytes } from 'node:crypto';
import { type Applications } from './app-root/applications.js';
import { type HostOptions } from './host-options.js';
import { HostLog } from './log/host-log.js';
import { PageSocket } from './page/page-socket.js';
import { SampleServer } from './rest/data/sample-server.js';
import { RestServer } from './rest/rest-server.js';
import { platformRoutes } from './rest/routes.js';
import { type LocalNames } from './server/local-names.js';
import { baseDate, type HostSession } from './session/host-session.js';
import { Openings } from './session/openings.js';
import { TokenIssuer } from './session/token-issuer.js';

/** Everything one running host is made of. */
export interface HostState {
  readonly options: HostOptions;
  readonly applications: Applications;
  /** The names of the environments in addresses: none when there is only one. */
  readonly environments: readonly string[];
  readonly names: LocalNames;
  /** Proves to the host's WebSocket that a page came from this start of this host. */
  readonly secret: string;
  readonly log: HostLog;
  readonly data: SampleServer;
  readonly tokens: TokenIssuer;
  readonly rest: RestServer;
  readonly openings: Openings;
  readonly pages: PageSocket;
  /** The session in which the next application opens. */
  session: HostSession;
}

/** Puts a host together; nothing listens yet. */
export function createHostState(
  options: HostOptions,
  applications: Applications,
  names: LocalNames,
  closeAnswered: (port: number, close: boolean) => void,
): HostState {
  const log = new HostLog();
  const data = new SampleServer(options.branchCount);
  const tokens = new TokenIssuer({ access: options.tokenLife ?? 3600, refresh: 86400 });
  const openings = new Openings();
  const environments = options.environments ?? [];
  return {
    options,
    applications,
    environments: environments.length > 1 ? environments : [],
    names,
    secret: randomBytes(16).toString('hex'),
    log,
    data,
    tokens,
    rest: new RestServer({ data, tokens }, [...(options.routes ?? []), ...platformRoutes]),
    openings,
    pages: new PageSocket(openings, log, closeAnswered),
    session: {
      user: '000000',
      company: 'T1',
      branch: 'D MG 01 ',
      module: 'FAT',
      baseDate: baseDate(new Date()),
      language: 'pt-BR',
      ...options.session,
    },
  };
}

/** The name of an environment where the addresses may leave it out. */
export function environmentName(state: HostState, environment: string | undefined): string {
  return environment ?? state.options.environments?.[0] ?? 'PROTHEUS';
}
