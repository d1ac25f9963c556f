import { randomBytes } from 'node:crypto';
import { type AppSource } from './app-root/app-source.js';
import { Applications } from './app-root/applications.js';
import { requestClose } from './running-apps/close-app.js';
import { type ConfigFile } from './config/config-file.js';
import { configRoutes } from './config/config-routes.js';
import { StrayPaths } from './app-root/unprefixed-paths.js';
import { FaultSet } from './faults/fault-set.js';
import { FaultyFiles } from './app-root/file-faults.js';
import { handlerFailed } from './host-errors.js';
import { type HostOptions } from './host-options.js';
import { type HostState } from './host-state.js';
import { HostLog } from './log/host-log.js';
import { PageSocket } from './page/page-socket.js';
import { createRemote } from './passthrough/create-remote.js';
import { SampleServer } from './data/sample-server.js';
import { RestServer } from './rest/rest-server.js';
import { RouteTable } from './rest/route-table.js';
import { platformRoutes } from './rest/routes.js';
import { type LocalNames } from './http/allowed-hosts.js';
import { Openings } from './running-apps/running-apps.js';
import { TokenIssuer } from './session/token-issuer.js';

/** Puts a host together; nothing is read or listens yet. */
export function createHostState(
  options: HostOptions,
  sources: readonly AppSource[],
  names: LocalNames,
  config: ConfigFile,
): HostState {
  const log = new HostLog();
  const data = new SampleServer(options.branchCount);
  const tokens = new TokenIssuer({ access: options.tokenLife ?? 3600, refresh: 86400 });
  const openings = new Openings();
  const faults = new FaultSet(options.faults);
  const remote = options.remote && createRemote(options.remote, error => options.report?.(error));
  const ownRoutes = new RouteTable(configRoutes(options.rest));
  const applications = new Applications(sources, source => new FaultyFiles(source, faults));
  const state: HostState = {
    options,
    applications,
    strayPaths: new StrayPaths(applications),
    names,
    config,
    secret: randomBytes(16).toString('hex'),
    log,
    faults,
    data,
    tokens,
    rest: new RestServer({
      services: { data, tokens, faults },
      ownRoutes: async () => [ownRoutes, (await config.current()).routes],
      routes: platformRoutes,
      failed: (name, error) => {
        log.note('error', 'handler-failed', { name, reason: String(error) });
        options.report?.(handlerFailed(name, error));
      },
      ...(remote ? { remote: remote.rest } : {}),
    }),
    remote,
    openings,
    pages: new PageSocket(openings, log, (port, close) => {
      if (close) requestClose(state, port, true);
    }),
    sessionChanges: {},
  };
  return state;
}
