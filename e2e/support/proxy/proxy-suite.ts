import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { type Browser, type BrowserContext } from 'playwright-core';
import { openTab } from '../../../test-support/browser.js';
import { launchCustomerBrowser } from './browser.js';
import { Client } from './client.js';
import {
  createTls,
  type Installation,
  type InstallationOptions,
  startInstallation,
  type TestTls,
} from './installation.js';

type Options = Omit<InstallationOptions, 'tls'>;

/** The certificates, the browser and the installation of the tests behind a proxy. */
export interface ProxySuite {
  readonly tls: TestTls;
  /** A folder for the files of the tests. */
  readonly folder: string;
  /** The running installation. */
  readonly installation: Installation;
  /** Starts the installation of one test. */
  start(options: Options): Promise<Installation>;
  /** Opens a tab, until the end of the test. */
  openTab(): ReturnType<typeof openTab>;
  /** Creates a client of the installation, with its own cookies. */
  client(): Client;
  /** Closes the tabs and the installation before the end of the test. */
  stop(): Promise<void>;
}

/**
 * Starts a browser before the tests of the surrounding `describe()`, and closes it after them. Tabs
 * and installations are closed after each test.
 *
 * @param shared The options of one installation for all tests; without it each test starts its own.
 */
export function proxySuite(shared?: () => Options): ProxySuite {
  let tls: TestTls;
  let browser: Browser;
  let folder: string;
  let installation: Installation | undefined;
  const contexts = new Set<BrowserContext>();

  async function closeTabs(): Promise<void> {
    for (const context of contexts) await context.close();
    contexts.clear();
  }

  async function stopInstallation(): Promise<void> {
    await installation?.close();
    installation = undefined;
  }

  const suite: ProxySuite = {
    get tls() {
      return tls;
    },
    get folder() {
      return folder;
    },
    get installation() {
      if (!installation) throw new Error('No installation is running.');
      return installation;
    },
    async start(options) {
      installation = await startInstallation({ tls, ...options });
      return installation;
    },
    async openTab() {
      const tab = await openTab(browser);
      contexts.add(tab.context);
      return tab;
    },
    client: () => new Client(suite.installation, tls),
    async stop() {
      await closeTabs();
      await stopInstallation();
    },
  };

  before(async () => {
    tls = await createTls();
    browser = await launchCustomerBrowser(tls);
    folder = await mkdtemp(join(tmpdir(), 'proxy próprio '));
    if (shared) await suite.start(shared());
  });
  afterEach(() => (shared ? closeTabs() : suite.stop()));
  after(async () => {
    await suite.stop();
    await browser?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  return suite;
}
