import { randomBytes } from 'node:crypto';
import { DevkitError } from '../devkit-error.js';
import { type KnownSecrets } from '../secrets/known-secrets.js';
import { type AppSource } from './app-root/app-source.js';
import { Applications } from './app-root/applications.js';
import { FaultyFiles } from './app-root/file-faults.js';
import { UnprefixedPaths } from './app-root/unprefixed-paths.js';
import { type ConfigFile } from './config/config-file.js';
import { configRoutes } from './config/config-routes.js';
import { HostSettings } from './config/host-settings.js';
import { SampleServer } from './data/sample-server.js';
import { SAMPLE_PASSWORD } from './data/users.js';
import { FaultSet } from './faults/fault-set.js';
import { type HostOptions } from './host-options.js';
import { type AllowedHosts } from './http/allowed-hosts.js';
import { restHandlerFailed } from './log/handler-errors.js';
import { HostLog } from './log/host-log.js';
import { PageApi } from './page/page-api.js';
import { PageSocket } from './page/page-socket.js';
import { createRemote, type Remote } from './passthrough/create-remote.js';
import { type Replay } from './replay/replay.js';
import { RestServer } from './rest/rest-server.js';
import { RouteTable } from './rest/route-table.js';
import { platformRoutes } from './rest/routes.js';
import { closeApp } from './running-apps/close-app.js';
import { RunningApps } from './running-apps/running-apps.js';
import { SessionUser } from './running-apps/session-user.js';
import { type RequestParts } from './server/handle-request.js';
import { type UpgradeParts } from './server/handle-upgrade.js';
import { TokenIssuer } from './session/token-issuer.js';

/** All parts of a running host. The functions of the folders take only those that they use. */
export interface HostParts extends RequestParts, Omit<UpgradeParts, 'applications'> {
  readonly config: ConfigFile;
  readonly pages: PageSocket;
  readonly remote: Remote | undefined;
  /** The password of the sample users. */
  readonly samplePassword: string;
}

/** Creates the parts of a host; nothing is read and nothing listens yet. */
export function createHost(
  options: HostOptions,
  sources: readonly AppSource[],
  allowedHosts: AllowedHosts,
  config: ConfigFile,
  secrets: KnownSecrets,
  replay?: Replay,
): HostParts {
  const report = (error: unknown): void => options.report?.(error);
  const log = new HostLog(options.log, secrets);
  const settings = new HostSettings(replay ? asRecorded(options, replay) : options, config);
  const samplePassword = passwordOf(options, secrets);
  const data = new SampleServer(options.branchCount, samplePassword, () => config.last.data);
  const tokens = new TokenIssuer({ access: options.tokenLife ?? 3600, refresh: 86400 });
  const faults = new FaultSet(options.faults);
  const remote = options.remote && createRemote(options.remote, report, log.secrets);
  const ownRoutes = new RouteTable(configRoutes(options.rest));
  const rest = new RestServer({
    services: { data, tokens, faults },
    ownRoutes: async () => [ownRoutes, (await config.current()).routes],
    routes: platformRoutes,
    reportFailure: (name, error) => {
      log.note('error', 'handler-failed', { name, reason: String(error) });
      report(error instanceof DevkitError ? error : restHandlerFailed(name, error));
    },
    ...(remote ? { remote: remote.rest } : {}),
    replay,
  });
  const applications = new Applications(sources, source => new FaultyFiles(source, faults));
  const sessionUser = new SessionUser({ settings, data, tokens, faults, rest, remote });
  const apps = new RunningApps();
  const pages: PageSocket = new PageSocket(apps, log, (port, close) => {
    if (close) closeApp({ apps, pages, log }, port, true);
  });
  const runningAppParts = { apps, pages, log, faults, data, tokens, settings, sessionUser, report };
  const parts = { ...runningAppParts, applications, allowedHosts, replay };
  return {
    ...parts,
    pageApi: new PageApi({ ...parts, remoteOptions: options.remote }),
    unprefixedPaths: new UnprefixedPaths(applications),
    secret: randomBytes(16).toString('hex'),
    samplePassword,
    config,
    rest,
    remote,
  };
}

/** The session and the environment of a recording, below what the options say. */
function asRecorded(options: HostOptions, replay: Replay): HostOptions {
  const { environment } = replay;
  return {
    ...(environment === undefined ? {} : { environments: [environment] }),
    ...options,
    // A session by its name is what the developer asks for, whatever was recorded.
    session:
      typeof options.session === 'string' ? options.session : replay.session(options.session),
  };
}

/**
 * The password of the sample users.
 *
 * Security: with a real server behind, a user who signs in uses it with the rights of its user. A password
 * that the documentation names would let every program of this machine do so.
 */
function passwordOf({ remote, samplePassword }: HostOptions, secrets: KnownSecrets): string {
  if (samplePassword !== undefined) return samplePassword;
  if (remote === undefined || remote.replay !== undefined) return SAMPLE_PASSWORD;
  const made = randomBytes(12).toString('base64url');
  secrets.add(made);
  return made;
}
