// An application with the library in the local host, for the tests of the host's faults.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { type AdvplChannel } from '../../projects/protheus-devkit/src/host/channel/advpl-handlers.js';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { type DisplayMode } from '../../projects/protheus-devkit/src/host/running-apps/display-mode.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import { startedFrame } from './app-frame.js';
import { writeLibraryApp } from './library-app.js';
import { until } from './wait-for.js';

/** The result of a request of the application, `e2e/fixtures/faults/app.ts`. */
export interface Result {
  readonly value?: unknown;
  readonly code?: string;
  readonly status?: number;
  readonly message?: string;
}

interface FaultApp {
  request(type: string, content: unknown, options?: object): Promise<Result>;
  send(type: string, content: string): void;
  get(url: string): Promise<Result & { status: number }>;
  whenEmbedded(timeout: number): Promise<{ channel: string; code?: string }>;
  readonly channels: readonly string[];
  readonly received: readonly string[];
  readonly authEvents: readonly string[];
}

declare global {
  var faultApp: FaultApp;
}

/** The browser and the application that the tests of a suite share. */
export interface FaultSuite {
  readonly browser: Browser;
  /** The folder that contains the application as `app`. */
  readonly folder: string;
  /** Opens the application in its own host, runs `work` and closes both. */
  open(
    mode: DisplayMode,
    options: HostOptions,
    work: (test: FaultCase) => Promise<void>,
  ): Promise<void>;
}

/** Starts a browser and builds the application before the tests of a file; removes both after them. */
export function faultSuite(): FaultSuite {
  let browser: Browser;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'falhas '));
    [browser] = await Promise.all([
      launchBrowser(),
      writeLibraryApp('faults', join(folder, 'app')),
    ]);
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    get browser() {
      return browser;
    },
    get folder() {
      return folder;
    },
    open: (mode, options, work) => withFault(browser, folder, mode, options, work),
  };
}

/** AdvPL of the tests: it echoes each message, and sends one when the application starts. */
const onJsToAdvpl = {
  preLoad: 'context',
  '*': (content: string, { type, advplToJs }: AdvplChannel) => advplToJs(type, content),
};

/** The application, open in the browser. */
export interface FaultCase {
  readonly host: ProtheusHost;
  readonly page: Page;
  /** The page itself, or the frame in the web client's page. */
  readonly app: Page | Frame;
  /** The errors and warnings of the console. */
  readonly problems: readonly string[];
  /** The topics of the host's notes. */
  noteTopics(): readonly string[];
  /** Waits for a note of the host. */
  waitForNote(topic: string): Promise<void>;
  /** Waits until an element of the application contains a text. */
  waitForText(selector: string, text: string): Promise<void>;
}

async function withFault(
  browser: Browser,
  folder: string,
  mode: DisplayMode,
  options: HostOptions,
  work: (test: FaultCase) => Promise<void>,
): Promise<void> {
  const host = await startHost({
    applications: [`app=${join(folder, 'app')}`],
    cwd: folder,
    config: false,
    port: 0,
    onJsToAdvpl,
    ...options,
  });
  const { page, context, problems } = await openTab(browser);
  try {
    await page.goto(mode === 'desktop' ? host.appUrl('app') : `${host.url}/webapp/?app=app`);
    const app =
      mode === 'desktop'
        ? page
        : await startedFrame(page.locator('iframe[title="app"]'), 'h1:has-text("Pronto")');
    await app.locator('h1', { hasText: 'Pronto' }).waitFor();
    const noteTopics = (): string[] =>
      host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
    await work({
      host,
      page,
      app,
      problems,
      noteTopics,
      waitForNote: topic => until(() => noteTopics().includes(topic)),
      waitForText: (selector, text) => app.locator(selector, { hasText: text }).waitFor(),
    });
  } finally {
    await context.close();
    await host.close();
  }
}
