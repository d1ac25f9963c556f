// An application of the library in the local host, for the tests of the host's faults.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { type AdvplChannel } from '../../projects/protheus-devkit/src/host/channel/advpl-handlers.js';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { type OpeningMode } from '../../projects/protheus-devkit/src/host/running-apps/running-app.js';
import { launchBrowser, openTab } from './browser.js';
import { writeLibraryApp } from './library-app.js';
import { until } from './waiting.js';

/** How the application ended something; the whole of it is in `e2e/fixtures/faults/app.ts`. */
export interface End {
  readonly value?: unknown;
  readonly code?: string;
  readonly status?: number;
  readonly message?: string;
}

interface FaultApp {
  ask(type: string, content: unknown, options?: object): Promise<End>;
  send(type: string, content: string): void;
  get(url: string): Promise<End & { status: number }>;
  whenEmbedded(timeout: number): Promise<{ channel: string; code?: string }>;
  readonly channels: readonly string[];
  readonly heard: readonly string[];
  readonly authEvents: readonly string[];
}

declare global {
  var faultApp: FaultApp;
}

/** What the tests of a suite share: the browser and the application's folder. */
export interface FaultSuite {
  readonly browser: Browser;
  /** The folder in which the application lies as `app`. */
  readonly folder: string;
  /** Opens the application in a host of its own until `work` is done. */
  open(
    mode: OpeningMode,
    options: HostOptions,
    work: (test: FaultCase) => Promise<void>,
  ): Promise<void>;
}

/** Makes a browser and the application before the tests of a file, and removes both afterwards. */
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

/** AdvPL of the tests: it says back what it got, and speaks once when the application starts. */
const onJsToAdvpl = {
  preLoad: 'context',
  '*': (content: string, { type, advplToJs }: AdvplChannel) => advplToJs(type, content),
};

/** The application, open in the browser. */
export interface FaultCase {
  readonly host: ProtheusHost;
  readonly page: Page;
  /** The page itself, or the frame in the page of the web client. */
  readonly app: Page | Frame;
  /** What the console showed. */
  readonly problems: readonly string[];
  /** The topics of the host's notes. */
  topics(): readonly string[];
  /** Waits for a note of the host. */
  noted(topic: string): Promise<void>;
  /** Waits until a text of the application's page is so. */
  shows(selector: string, text: string): Promise<void>;
}

async function withFault(
  browser: Browser,
  folder: string,
  mode: OpeningMode,
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
    const app = mode === 'desktop' ? page : await frameOf(page);
    await app.locator('h1', { hasText: 'Pronto' }).waitFor();
    const topics = (): string[] =>
      host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
    await work({
      host,
      page,
      app,
      problems,
      topics,
      noted: topic => until(() => topics().includes(topic)),
      shows: (selector, text) => app.locator(selector, { hasText: text }).waitFor(),
    });
  } finally {
    await context.close();
    await host.close();
  }
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = page.locator('iframe[title="app"]');
  await frame.contentFrame().locator('h1', { hasText: 'Pronto' }).waitFor();
  const found = await (await frame.elementHandle())?.contentFrame();
  assert.ok(found);
  return found;
}
