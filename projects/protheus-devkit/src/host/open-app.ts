import { appFolderOf, appNameOf, preloadFolderOf, restBaseOf } from './app-root/addresses.js';
import { readConfig } from './app-root/read-config.js';
import { AppChannel } from './channel/app-channel.js';
import { openQWebChannel } from './channel/qwebchannel-server.js';
import { environmentName, type HostState } from './host-state.js';
import { type HostSession } from './session/host-session.js';
import { type Opening, type OpeningMode, remoteType } from './session/opening.js';
import { storageEntries, type StorageEntries } from './session/storage-entries.js';
import { type ErpToken } from './session/token-issuer.js';

/** How an application is opened. */
export interface OpenRequest {
  readonly mode?: OpeningMode;
  readonly environment?: string;
  /** What differs from the session of the host. */
  readonly session?: Partial<HostSession>;
}

/** Runs `FwCallApp`. @returns the opening; the application is not loaded yet */
export async function openApp(
  state: HostState,
  application: string,
  request: OpenRequest = {},
): Promise<Opening> {
  const mode = request.mode ?? 'desktop';
  const session = { ...state.session, ...request.session };
  const server = mode === 'desktop' ? await openQWebChannel(state.names) : undefined;
  const port = server?.port ?? state.openings.freePort();
  const channel = new AppChannel({
    application,
    port,
    session,
    log: state.log,
    handlers: () => state.options.onJsToAdvpl ?? {},
    close: force => requestClose(state, port, force),
    renewToken: () => renewToken(state, port),
    failed: (type, error) => {
      state.log.note(
        'error',
        'handler-failed',
        `The handler of "${type}" threw: ${String(error)}`,
        {
          application,
        },
      );
      state.options.report?.(error);
    },
  });
  server?.serve(channel);
  return state.openings.add({
    port,
    application,
    environment: request.environment ?? state.environments[0],
    mode,
    session,
    channel,
    dispose: () => server?.close(),
  });
}

/** The address that the platform's browser control opens first: the preload page. */
export function preloadAddress(opening: Opening): string {
  const { environment, port } = opening;
  // The port stands there twice: once in the address, once added by the browser control.
  return `${preloadFolderOf(environment)}index.html?${parameters(opening)}&totvstec_websocket_port=${port}`;
}

/** The address of the application's page. */
export function appAddress(opening: Opening): string {
  const { application, environment } = opening;
  return `${appFolderOf(application, environment)}index.html?${parameters(opening)}`;
}

/** The parameters that the page of an opening is called with. */
export function parameters({ port, mode, application, environment }: Opening): string {
  return (
    `totvstec_websocket_port=${port}&totvstec_remote_type=${remoteType[mode]}` +
    `&app_name=${appNameOf(application, environment)}`
  );
}

/** What the preload page writes for an opening. */
export async function entriesFor(
  state: HostState,
  opening: Opening,
  origin: string,
): Promise<StorageEntries> {
  const { company, branch } = opening.session;
  const source = state.applications.get(opening.application);
  const restBase = origin + (state.options.restPath ?? restBaseOf(opening.environment));
  const config = source && (await readConfig(source, restBase));
  if (!config) {
    const text =
      'The application has no assets/data/appconfig.json that is a JSON object: it does not know the REST server.';
    state.log.note('warning', 'config-missing', text, opening);
  }
  return storageEntries({
    opening,
    token: await issueToken(state, opening),
    appConfig: config ?? {},
    company: state.data.company(company) ?? { ...state.data.companies[0], Code: company },
    branch: state.data.branch(company, branch) ?? {
      ...state.data.branches()[0],
      CompanyCode: company,
      EnterpriseGroup: company,
      Code: branch,
    },
  });
}

/** Closes an application, or asks the person first. */
export function requestClose(state: HostState, port: number, force: boolean): void {
  if (!force && state.pages.command(port, { kind: 'close', port })) return;
  const opening = state.openings.remove(port);
  if (!opening) return;
  state.pages.command(port, { kind: 'closed', port });
  state.pages.broadcast({ kind: 'state' });
  state.log.note('info', 'closed', 'The application was closed.', opening);
}

async function renewToken(state: HostState, port: number): Promise<void> {
  const opening = state.openings.get(port);
  if (!opening) return;
  const token = JSON.stringify(await issueToken(state, opening));
  state.pages.command(port, { kind: 'write-storage', port, session: { ERPTOKEN: token } });
  state.log.note('info', 'token-renewed', 'internalToken: a new ERPTOKEN was written.', opening);
}

function issueToken(state: HostState, { session, environment }: Opening): Promise<ErpToken> {
  const user = state.data.user(session.user) ?? state.data.users[0];
  return state.tokens.issue(user, environmentName(state, environment));
}
