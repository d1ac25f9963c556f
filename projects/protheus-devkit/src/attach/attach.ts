import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type RecordedSession } from '../har/recorded-session.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { DevToolsConnection, type DevToolsTarget } from './devtools-connection.js';
import { findBrowser, findPages, type FoundBrowser } from './find-browser.js';
import { PageRecorder } from './page-recorder.js';
import { type RecordedEvents, SessionRecorder } from './session-recorder.js';

/** A running recording of a browser. */
export interface Attachment {
  /** The name and version of the browser. */
  readonly browser: string;
  /** The secrets that were seen; nothing that is written may contain them. */
  readonly secrets: KnownSecrets;
  /** Settles when the browser is closed. */
  readonly ended: Promise<unknown>;
  /** What was recorded until now, with the bodies that are still being read. */
  recorded(): Promise<RecordedSession>;
  /** Ends the recording; the browser goes on. */
  detach(): void;
}

/** How often the pages of a browser without a common connection are listed, in milliseconds. */
const POLL = 500;

/**
 * Attaches to a browser with remote debugging, and records all of its pages: those that are open, and
 * those that are opened later.
 *
 * @param origin its address, such as `http://127.0.0.1:9222`
 * @param events is called for each new item
 * @throws DevkitError PDK506 when nothing answers, PDK507 when something else answers
 */
export async function attach(
  origin: string,
  events: RecordedEvents = {},
  secrets = new KnownSecrets(),
): Promise<Attachment> {
  const browser = await findBrowser(origin);
  const recorder = new SessionRecorder(secrets, events);
  const script = await readFile(new URL('browser/messages.js', import.meta.url), 'utf8');
  const record = (target: DevToolsTarget): Promise<void> =>
    new PageRecorder(target, recorder, script).start();
  const { ended, close } =
    browser.url === undefined
      ? pollPages(browser, record)
      : await followTargets(browser.url, record);
  return {
    browser: browser.name,
    secrets,
    ended,
    detach: close,
    async recorded() {
      await recorder.settled();
      return recorder.session;
    },
  };
}

interface Following {
  readonly ended: Promise<unknown>;
  close(): void;
}

/** One connection for all pages, and for frames of other processes: each waits until it is recorded. */
async function followTargets(
  url: string,
  record: (target: DevToolsTarget) => Promise<void>,
): Promise<Following> {
  const connection = await DevToolsConnection.open(url);
  const first: Promise<void>[] = [];
  const autoAttach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
  const follow = (target: DevToolsTarget): void =>
    target.onEvent(({ method, params }) => {
      if (method !== 'Target.attachedToTarget') return;
      const child = connection.target(String(params['sessionId']));
      const { type } = Object(params['targetInfo']) as { readonly type?: unknown };
      if (type !== 'page' && type !== 'iframe') {
        // A worker would wait for ever.
        void child.send('Runtime.runIfWaitingForDebugger');
        void child.send('Target.detachFromTarget');
        return;
      }
      follow(child);
      void child.send('Target.setAutoAttach', autoAttach);
      first.push(record(child));
    });
  const browser = connection.target();
  follow(browser);
  await browser.send('Target.setAutoAttach', autoAttach);
  await Promise.all(first);
  return { ended: connection.closed, close: () => connection.close() };
}

/** One connection for each page: all that SmartClient's web engine has. */
function pollPages(
  { origin }: FoundBrowser,
  record: (target: DevToolsTarget) => Promise<void>,
): Following {
  const open = new Map<string, DevToolsConnection>();
  const controller = new AbortController();
  const ended = (async () => {
    while (!controller.signal.aborted) {
      const pages = await findPages(origin).catch(() => undefined);
      if (!pages) return;
      for (const { id, socket } of pages) {
        if (open.has(id)) continue;
        const connection = await DevToolsConnection.open(socket).catch(() => undefined);
        if (!connection) continue;
        open.set(id, connection);
        void connection.closed.then(() => open.delete(id));
        await record(connection.target());
      }
      await wait(POLL, undefined, { signal: controller.signal }).catch(() => undefined);
    }
  })();
  return {
    ended,
    close() {
      controller.abort();
      for (const connection of open.values()) connection.close();
    },
  };
}
