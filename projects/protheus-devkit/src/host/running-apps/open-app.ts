import { type AdvplHandlers } from '../channel/advpl-handlers.js';
import { AppChannel } from '../channel/app-channel.js';
import { platformMessages } from '../channel/platform-messages.js';
import { openQWebChannel } from '../channel/qwebchannel-server.js';
import { telling } from '../channel/with-call-notification.js';
import { requestClose } from './close-app.js';
import { handlerFailed } from '../host-errors.js';
import { environmentName, environmentsOf, type HostState, sessionOf } from '../host-state.js';
import { changeSession } from './change-session.js';
import { type HostSession } from '../session/host-session.js';
import { tokenFor } from './open-session.js';
import { type Opening, type OpeningMode } from './running-app.js';

/** How an application is opened. */
export interface OpenRequest {
  /** In a frame of the page, or at top level as in SmartClient; that is the usual. */
  readonly mode?: OpeningMode;
  readonly environment?: string | undefined;
  /** What differs from the session of the host. */
  readonly session?: Partial<HostSession>;
}

/** Runs `FwCallApp`. @returns the opening; the application is not loaded yet */
export async function openApp(
  state: HostState,
  application: string,
  request: OpenRequest = {},
): Promise<Opening> {
  await state.config.current();
  const mode = request.mode ?? 'desktop';
  const session = { ...sessionOf(state), ...request.session };
  const server = mode === 'desktop' ? await openQWebChannel(state.names) : undefined;
  const port = server?.port ?? state.openings.freePort();
  const channel = new AppChannel({
    application,
    port,
    session: () => state.openings.get(port)?.session ?? session,
    log: state.log,
    faults: () => state.faults.current,
    handlers: () => handlersOf(state, port),
    close: force => requestClose(state, port, force),
    renewToken: () => renewToken(state, port),
    reload: () => state.pages.deliver(port, { kind: 'reload', port }),
    failed: (type, error) => {
      const values = { name: type, reason: String(error) };
      state.log.note('error', 'handler-failed', values, { application });
      state.options.report?.(handlerFailed(type, error));
    },
  });
  server?.serve(channel);
  const environment = request.environment ?? environmentsOf(state)[0];
  const dispose = (): void => server?.close();
  return state.openings.add({ port, application, environment, mode, session, channel, dispose });
}

/** The handlers that are valid now: of the file and of who started the host, then the platform's. */
async function handlersOf(state: HostState, port: number): Promise<readonly AdvplHandlers[]> {
  const { config } = await state.config.current();
  const own = { ...config.onJsToAdvpl, ...state.options.onJsToAdvpl };
  const usePlatform = state.options.platformMessages ?? config.platformMessages ?? true;
  const opening = state.openings.get(port);
  return usePlatform && opening ? [own, platformOf(state, opening)] : [own];
}

function platformOf(state: HostState, opening: Opening): AdvplHandlers {
  const handlers = platformMessages({
    data: state.data,
    issueToken: user => state.tokens.issue(user, environmentName(state, opening.environment)),
    changeSession: changes => changeSession(state, opening.port, changes),
  });
  return telling(handlers, type =>
    state.log.note('warning', 'platform-answered', { type }, opening),
  );
}

async function renewToken(state: HostState, port: number): Promise<void> {
  const opening = state.openings.get(port);
  if (!opening) return;
  const token = JSON.stringify(await tokenFor(state, opening));
  state.pages.deliver(port, { kind: 'write-storage', port, session: { ERPTOKEN: token } });
  state.log.note('info', 'token-renewed', {}, opening);
}
