// protheus-lib-core itself, in the local host: it behaves as in the platform that it was written
// for. Only the test installs the library.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { type AdvplChannel } from '../../projects/protheus-devkit/src/host/channel/advpl-handlers.js';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import { plainApp, writeApp } from '../../test-support/plain-app.js';
import { until } from '../support/wait-for.js';
import { buildDifferential } from './build.js';
import { type CallResult } from './call-result.js';

let browser: Browser;
let folder: string;
let host: ProtheusHost;

before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'lib-core '));
  await writeApp(folder, {
    'assets/data/appConfig.json': '{"name":"Velha","productLine":"Protheus","api_baseUrl":"/"}',
    'assets/preload/advpltojs.js': plainApp['assets/preload/advpltojs.js'],
  });
  cpSync(join(buildDifferential('published'), 'browser'), folder, { recursive: true });
  host = await startHost({
    applications: [`demo=${folder}`],
    config: false,
    port: 0,
    onJsToAdvpl: {
      getOrder: (content: string, { advplToJs }: AdvplChannel) =>
        advplToJs('setOrder', `pedido ${content}`),
      // In a message without a content the library sends the name of the expected answer.
      echo: (content: string, { advplToJs }: AdvplChannel) => advplToJs(content, 'Olá'),
    },
  });
});

after(async () => {
  await browser.close();
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

for (const mode of ['desktop', 'webapp'] as const) {
  describe(`protheus-lib-core 19 in the local host, ${mode}`, () => {
    let context: BrowserContext;
    let app: Page | Frame;

    before(async () => {
      const tab = await openTab(browser);
      context = tab.context;
      const { page } = tab;
      await page.exposeFunction('idle', () => undefined);
      await page.goto(mode === 'desktop' ? host.url : `${host.url}/webapp/?app=demo`);
      app = page;
      if (mode === 'webapp') {
        const frame = await (await page.waitForSelector('iframe')).contentFrame();
        assert.ok(frame);
        app = frame;
      }
      await app.waitForFunction(() => {
        const { twebchannel } = globalThis as unknown as {
          twebchannel?: { gotConnection: boolean };
        };
        return 'differential' in globalThis && twebchannel?.gotConnection;
      });
    });
    after(() => context.close());

    /** Makes a call; it may take long on a busy machine. */
    const call = (name: string): Promise<CallResult> =>
      app.evaluate(name => globalThis.differential.run(name, true, [20_000]), name);

    it('detects Protheus, and loads its configuration without an error', async () => {
      const { returned } = await call('ProJsToAdvplService.protheusConnected');
      assert.equal(returned, true);
      assert.equal((await call('ProJsToAdvplService.hasWebChannel')).returned, true);
    });

    it('reads company and branch of the session', async () => {
      const company = (await call('ProCompanyService.company')).returned as Record<string, string>;
      const branch = (await call('ProBranchService.branch')).returned as Record<string, string>;
      assert.deepEqual([company['Code'], branch['Code']], ['T1', 'D MG 01 ']);
    });

    it('lists companies with its token and its tenant', async () => {
      const before = host.requests.length;
      const { ended, emitted } = await call('ProCompanyService.getListOfCompanies');
      assert.equal(ended, 'complete');
      const [{ items }] = emitted as [{ items: { Code: string }[] }];
      assert.equal(items[0].Code, 'T1');
      const [request] = host.requests.slice(before).filter(({ area }) => area === 'rest');
      assert.match(request.url, /^\/app-root\/api\/framework\/environment\/v1\/companies\?/);
      assert.deepEqual([request.status, request.token], [200, 'valid']);
      assert.equal(request.tenant, 'T1,D MG 01 ,');
      assert.equal(request.headers['x-erp-module'], 'FAT');
    });

    it('receives the answer of buildObservable, with a generated name and with a fixed one', async () => {
      const generated = await call('buildObservable with a generated name');
      assert.deepEqual([generated.ended, generated.emitted], ['complete', ['Olá']]);
      const fixed = await call('buildObservable with a fixed name');
      assert.deepEqual([fixed.ended, fixed.emitted], ['complete', ['pedido 000001']]);
    });

    it('closes with AdvplCloseApp', async () => {
      await call("ProJsToAdvplService.AdvplCloseApp('force')").catch(() => undefined);
      await until(() => host.runningApps.length === 0);
    });
  });
}
