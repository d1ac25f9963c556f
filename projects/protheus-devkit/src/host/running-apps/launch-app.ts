import { type AdvplHandlers } from '../channel/advpl-handlers.js';
import { AppChannel } from '../channel/app-channel.js';
import { platformMessages } from '../channel/platform-messages.js';
import { openQWebChannel } from '../channel/qwebchannel-server.js';
import { withCallNotification } from '../channel/with-call-notification.js';
import { completeCodes } from '../config/find-unknown-code.js';
import { type HostSettings } from '../config/host-settings.js';
import { type SampleServer } from '../data/sample-server.js';
import { type AllowedHosts } from '../http/allowed-hosts.js';
import { advplHandlerFailed } from '../log/handler-errors.js';
import { type MessageReplay } from '../replay/message-replay.js';
import { type Replay } from '../replay/replay.js';
import { type HostSession } from '../session/host-session.js';
import { type TokenIssuer } from '../session/token-issuer.js';
import { type AppInstance } from './app-instance.js';
import { changeSession, type ChangeSessionParts } from './change-session.js';
import { closeApp } from './close-app.js';
import { type DisplayMode } from './display-mode.js';

/** How an application is launched. */
export interface LaunchOptions {
  /** In a frame of the page, or at top level as in SmartClient, which is the default. */
  readonly mode?: DisplayMode;
  /** The environment; by default the first one of the host. */
  readonly environment?: string | undefined;
  /** The values that differ from the session of the host, or the name of a session. */
  readonly session?: Partial<HostSession> | string;
}

/** What launching an application uses. */
export interface LaunchParts extends ChangeSessionParts {
  readonly settings: HostSettings;
  readonly allowedHosts: AllowedHosts;
  readonly data: SampleServer;
  readonly tokens: TokenIssuer;
  readonly report: (error: unknown) => void;
  readonly replay?: Replay | undefined;
}

/** Runs `FwCallApp`. @returns The instance; its page is not loaded yet. */
export async function launchApp(
  parts: LaunchParts,
  application: string,
  options: LaunchOptions = {},
): Promise<AppInstance> {
  const { settings, allowedHosts, apps, pages, log, faults } = parts;
  await settings.reload();
  const mode = options.mode ?? 'desktop';
  const session = completeCodes(
    { ...settings.session, ...settings.named(options.session) },
    parts.data,
  );
  const server = mode === 'desktop' ? await openQWebChannel(allowedHosts) : undefined;
  const port = server?.port ?? apps.freePort();
  const recorded = parts.replay?.messagesFor(application, log);
  const channel = new AppChannel({
    application,
    port,
    session: () => apps.get(port)?.session ?? session,
    log,
    faults: () => faults.current,
    handlers: async type =>
      (await recordedHandlers(parts, port, recorded, type)) ?? currentHandlers(parts, port),
    close: force => closeApp(parts, port, force),
    renewToken: () => renewToken(parts, port),
    reload: () => pages.deliver(port, { kind: 'reload', port }),
    reportFailure: (type, error) => {
      log.note('error', 'handler-failed', { name: type, reason: String(error) }, { application });
      parts.report(advplHandlerFailed(type, error));
    },
  });
  server?.serve(channel);
  const environment = options.environment ?? settings.environments[0];
  const dispose = (): void => server?.close();
  return apps.add({ port, application, environment, mode, session, channel, dispose });
}

/**
 * The handlers of a message when a recording replaces AdvPL.
 * @returns `undefined` for those of a host without a recording
 */
async function recordedHandlers(
  parts: LaunchParts,
  port: number,
  recorded: MessageReplay | undefined,
  type: string,
): Promise<readonly AdvplHandlers[] | undefined> {
  const app = parts.apps.get(port);
  if (!recorded || !app) return undefined;
  const handler = recorded.handlerOf(type, async () =>
    JSON.stringify(await parts.sessionUser.tokenFor(app)),
  );
  if (handler) return [{ [type]: handler }];
  if (type !== 'preLoad') parts.log.note('warning', 'replay-missing', { name: type }, app);
  const missing = parts.replay?.missing;
  if (missing === 'not-found') return [];
  return missing === 'handlers' ? [(await parts.settings.advplHandlers()).own] : undefined;
}

/** The handlers as they are now: the developer's, then the platform's. */
async function currentHandlers(
  parts: LaunchParts,
  port: number,
): Promise<readonly AdvplHandlers[]> {
  const { own, usePlatform } = await parts.settings.advplHandlers();
  const app = parts.apps.get(port);
  return usePlatform && app ? [own, platformHandlers(parts, app)] : [own];
}

function platformHandlers(parts: LaunchParts, app: AppInstance): AdvplHandlers {
  const { data, tokens, settings, log } = parts;
  const handlers = platformMessages({
    data,
    issueToken: user => tokens.issue(user, settings.environmentName(app.environment)),
    changeSession: changes => changeSession(parts, app.port, changes),
  });
  return withCallNotification(handlers, type =>
    log.note('warning', 'platform-answered', { type }, app),
  );
}

async function renewToken(
  { apps, pages, sessionUser, log }: LaunchParts,
  port: number,
): Promise<void> {
  const app = apps.get(port);
  if (!app) return;
  const token = JSON.stringify(await sessionUser.tokenFor(app));
  pages.deliver(port, { kind: 'write-storage', port, session: { ERPTOKEN: token } });
  log.note('info', 'token-renewed', {}, app);
}
