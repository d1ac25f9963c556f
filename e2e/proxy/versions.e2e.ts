// Two servers hold different versions of an application, as after a patch that one of them has not
// seen yet.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { openTab } from '../support/browser.js';
import { plainApp, writeApp } from '../support/plain-app.js';
import { launchCustomerBrowser } from '../support/proxy/browser.js';
import {
  type Installation,
  type InstallationOptions,
  makeTls,
  startInstallation,
  type TestTls,
} from '../support/proxy/installation.js';
import { cannotRun } from '../support/proxy/running-proxy.js';

/** An application whose files carry their version in the name, as a build with hashes does. */
const version = (name: string): Readonly<Record<string, string>> => ({
  ...plainApp,
  'index.html': plainApp['index.html'].replace('main.js', `main-${name}.js`),
  [`main-${name}.js`]: `
    globalThis.loadLater = () => import('./later-${name}.js').then(module => module.name);
    document.querySelector('h1').textContent = 'Pronto ${name}';`,
  [`later-${name}.js`]: `export const name = '${name}';`,
});

declare global {
  var loadLater: () => Promise<string>;
}

describe('servers with different versions behind nginx', { skip: cannotRun('nginx') }, () => {
  let tls: TestTls;
  let browser: Browser;
  let folder: string;
  let installation: Installation;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    tls = await makeTls();
    browser = await launchCustomerBrowser(tls);
    folder = await mkdtemp(join(tmpdir(), 'versões '));
    await writeApp(join(folder, 'old'), version('old'));
    await writeApp(join(folder, 'new'), version('new'));
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await context?.close();
    await installation?.close();
  });

  async function open(
    options: Partial<InstallationOptions> = {},
    timeout?: number,
  ): Promise<string> {
    installation = await startInstallation({
      tls,
      applications: ['old', 'new'].map(name => [`app=${join(folder, name)}`]),
      // A real server does not answer a missing script with a page.
      host: { strict: true },
      ...options,
    });
    ({ page, context } = await openTab(browser));
    await page.goto(installation.appUrl('app'));
    return ready(timeout);
  }

  /** The version that the page shows. */
  async function ready(timeout?: number): Promise<string> {
    const title = page.locator('h1', { hasText: 'Pronto' });
    await title.waitFor({ timeout });
    return (await title.innerText()).replace('Pronto ', '');
  }

  const loadLater = (): Promise<string> =>
    page.evaluate(() => globalThis.loadLater().catch(error => String(error)));

  it('loads the parts of a page from the server that the page came from', async () => {
    for (let tries = 0; tries < 4; tries++) {
      const name = await open();
      assert.equal(await loadLater(), name);
      await context.close();
      await installation.close();
    }
    await open();
  });

  it('would not even open without the affinity that broker init writes', async () => {
    const inTurn = (conf: string) => conf.replace(/ *hash \$protheus_route consistent;\n/, '');
    // Each server gets every second request, and neither knows the session of the other.
    await assert.rejects(open({ change: inTurn }, 10_000), /ERR_TOO_MANY_REDIRECTS|Timeout/);
  });

  it('fails by name when that server is gone, and a reload brings the other version', async () => {
    const name = await open();
    const [home, other] = name === 'old' ? installation.nodes : [...installation.nodes].reverse();
    await home.become('refused');
    assert.match(await loadLater(), /Failed to fetch dynamically imported module: https.*later-/);
    assert.ok(other.host.requests.some(({ url, status }) => /later-/.test(url) && status === 404));
    await page.goto(installation.appUrl('app'));
    assert.equal(await ready(), name === 'old' ? 'new' : 'old');
  });
});
