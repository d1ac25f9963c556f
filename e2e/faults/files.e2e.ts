// Each fault of an application's files, in a real browser.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { openTab } from '../../test-support/browser.js';
import { plainApp, writeApp } from '../../test-support/plain-app.js';
import { faultSuite } from '../support/fault-case.js';
import { until } from '../support/wait-for.js';

const suite = faultSuite();

describe('faults of the files', () => {
  it('lower-case: a file with a capital letter is missing as on Linux, and the host has a note', async () => {
    const folder = join(suite.folder, 'Misto');
    await writeApp(folder, {
      ...plainApp,
      'index.html': plainApp['index.html'].replace('main.js', 'Main.js'),
      'Main.js': plainApp['main.js'],
    });
    const host = await startHost({
      applications: [`app=${folder}`],
      config: false,
      port: 0,
      faults: { 'lower-case': true },
    });
    const { page, context } = await openTab(suite.browser);
    await page.goto(host.appUrl('app'));
    await page.locator('h1', { hasText: 'Carregando' }).waitFor();
    const missing = () =>
      host.log.find(entry => entry.kind === 'note' && entry.topic === 'asset-missing');
    await until(() => missing() !== undefined);
    assert.match(JSON.stringify(missing()), /Main\.js/);

    host.faults = {};
    await page.goto(host.appUrl('app'));
    await page.locator('h1', { hasText: 'Pronto' }).waitFor();
    await context.close();
    await host.close();
  });

  it('lower-case: an application with the library works with both names of its configuration', () =>
    suite.open('desktop', { faults: { 'lower-case': true } }, async ({ app }) => {
      const url = '/api/demo/v1/products?page=1';
      assert.equal((await app.evaluate(url => globalThis.faultApp.get(url), url)).status, 200);
    }));

  it('stale: a new build is not used until the folder is extracted again', () =>
    suite.open('webapp', { faults: { stale: true } }, async ({ host, page }) => {
      const index = join(suite.folder, 'app', 'index.html');
      const before = await readFile(index, 'utf8');
      const reopen = (): Promise<unknown> => page.goto(`${host.url}/webapp/?app=app`);
      const built = page.frameLocator('iframe[title="app"]').locator('meta[name="build"]');
      const started = page.frameLocator('iframe[title="app"]').locator('h1');
      try {
        await writeFile(index, before.replace('<title>', '<meta name="build" content="2"><title>'));
        await reopen();
        await started.filter({ hasText: 'Pronto' }).waitFor();
        assert.equal(await built.count(), 0);
        host.faults = {};
        await reopen();
        await built.waitFor({ state: 'attached' });
      } finally {
        await writeFile(index, before);
      }
    }));
});
