// Two servers have different versions of an application, as after a patch that was applied to only
// one of them.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { type Page } from 'playwright-core';
import { plainApp, writeApp } from '../../test-support/plain-app.js';
import { type InstallationOptions } from '../support/proxy/installation.js';
import { proxySuite } from '../support/proxy/proxy-suite.js';
import { skipReason } from '../support/proxy/running-proxy.js';

/** An application whose file names contain its version, as those of a build with hashes. */
function version(name: string): Readonly<Record<string, string>> {
  return {
    ...plainApp,
    'index.html': plainApp['index.html'].replace('main.js', `main-${name}.js`),
    [`main-${name}.js`]: `
    globalThis.loadLater = () => import('./later-${name}.js').then(module => module.name);
    document.querySelector('h1').textContent = 'Pronto ${name}';`,
    [`later-${name}.js`]: `export const name = '${name}';`,
  };
}

declare global {
  var loadLater: () => Promise<string>;
}

describe('servers with different versions behind nginx', { skip: skipReason('nginx') }, () => {
  const suite = proxySuite();
  let page: Page;

  before(async () => {
    await writeApp(join(suite.folder, 'old'), version('old'));
    await writeApp(join(suite.folder, 'new'), version('new'));
  });

  async function open(
    options: Partial<InstallationOptions> = {},
    timeout?: number,
  ): Promise<string> {
    const { appUrl } = await suite.start({
      applications: ['old', 'new'].map(name => [`app=${join(suite.folder, name)}`]),
      // A real server does not respond to a missing script with a page.
      host: { strict: true },
      ...options,
    });
    ({ page } = await suite.openTab());
    await page.goto(appUrl('app'));
    return shownVersion(timeout);
  }

  /** Waits for the version that the page shows. */
  async function shownVersion(timeout?: number): Promise<string> {
    const title = page.locator('h1', { hasText: 'Pronto' });
    await title.waitFor({ timeout });
    return (await title.innerText()).replace('Pronto ', '');
  }

  const loadLater = (): Promise<string> =>
    page.evaluate(() => globalThis.loadLater().catch(error => String(error)));

  it('loads the scripts of a page from the server of the page', async () => {
    for (let tries = 0; tries < 4; tries++) {
      const name = await open();
      assert.equal(await loadLater(), name);
      await suite.stop();
    }
    await open();
  });

  it('does not open without the affinity that broker init writes', async () => {
    const withoutAffinity = (conf: string) =>
      conf.replace(/ *hash \$protheus_route consistent;\n/, '');
    // Each server receives every second request, and does not know the session of the other.
    await assert.rejects(
      open({ change: withoutAffinity }, 10_000),
      /ERR_TOO_MANY_REDIRECTS|Timeout/,
    );
  });

  it('fails with an import error when that server is gone, and a reload loads the other version', async () => {
    const name = await open();
    const { nodes, appUrl } = suite.installation;
    const [home, other] = name === 'old' ? nodes : [...nodes].reverse();
    await home.setHealth('refused');
    assert.match(await loadLater(), /Failed to fetch dynamically imported module: https.*later-/);
    assert.ok(other.host.requests.some(({ url, status }) => /later-/.test(url) && status === 404));
    await page.goto(appUrl('app'));
    assert.equal(await shownVersion(), name === 'old' ? 'new' : 'old');
  });
});
