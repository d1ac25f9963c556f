// The main job: an application opened as Protheus would open it talks to a REST server that demands
// the token and the tenant.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { packApp } from '../projects/protheus-devkit/src/app-package/pack-app.js';
import { type RequestEntry } from '../projects/protheus-devkit/src/host/log/host-log.js';
import { type ProtheusHost } from '../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from './support/browser.js';
import { type ForeignServer, startForeignServer } from './support/foreign-server.js';
import { type Flavour, buildProbe, root } from './support/probe-app.js';

/** Headers that belong to the session and to nobody else. */
const OURS = ['authorization', 'tenantid', 'x-erp-module', 'x-erp-database'];

let browser: Browser;
let foreign: ForeignServer;
let folder: string;

before(async () => {
  browser = await launchBrowser();
  foreign = await startForeignServer();
  folder = await mkdtemp(join(tmpdir(), 'protheus açúcar '));
});

after(async () => {
  await browser.close();
  await foreign.close();
  await rm(folder, { recursive: true, force: true });
});

/** The calls of the REST server, oldest first. */
const restCalls = (host: ProtheusHost): RequestEntry[] =>
  host.requests.filter(({ area }) => area === 'rest');

/** What `globalThis.probe` of the test application answers. */
const get = (page: Page | Frame, url: string): Promise<{ status: number; body?: unknown }> =>
  page.evaluate(address => globalThis.probe.get(address), url);

describe('the demo, packed and opened', () => {
  let host: ProtheusHost;

  before(async () => {
    const { file } = await packApp({
      folder: join(root, 'dist', 'demo'),
      name: 'demo',
      out: join(folder, 'demo.app'),
    });
    host = await startHost({ applications: [file], port: 0 });
  });

  after(() => host.close());

  it('shows its session, its branches and its products, each request with token and tenant', async () => {
    const { page, context, problems } = await openTab(browser);
    await page.goto(host.url);
    await page.getByText('D MG 01 – ').waitFor();
    assert.match(page.url(), /\/app-root\/demo\//);

    await page.getByText('Produtos', { exact: true }).click();
    await page.locator('tbody tr').nth(19).waitFor();
    await page.getByText('Carregar mais resultados').click();
    await page.locator('tbody tr').nth(39).waitFor();
    await page.getByText('Filiais', { exact: true }).click();
    await page.getByText('D SP 01').waitFor();
    await page.screenshot({ path: join(folder, 'demo.png') });

    const calls = restCalls(host);
    assert.deepEqual(
      calls.map(({ url }) => url),
      [
        '/app-root/api/demo/v1/products?page=1&pageSize=20',
        '/app-root/api/demo/v1/products?page=2&pageSize=20',
        '/app-root/api/framework/environment/v1/branches?page=1&pageSize=20',
      ],
    );
    for (const { headers, status, token } of calls) {
      assert.equal(status, 200);
      assert.equal(token, 'valid');
      assert.match(headers['authorization'] ?? '', /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
      assert.equal(headers['tenantid'], `T1,${host.session.branch},`);
      assert.equal(headers['x-erp-module'], host.session.module);
      assert.equal(headers['x-erp-database'], host.session.baseDate);
      assert.equal(headers['accept-language'], host.session.language);
    }
    const own = problems.filter(text => !text.includes('404'));
    assert.deepEqual(own, []);
    await context.close();
  });

  it('refuses a stranger with 401, a request without tenant with 400', async () => {
    const address = `${host.url}/app-root/api/demo/v1/products`;
    assert.equal((await fetch(address)).status, 401);

    const { page, context } = await openTab(browser);
    await page.goto(host.url);
    await page.getByText('D MG 01 – ').waitFor();
    const status = await page.evaluate(async url => {
      const { access_token } = JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '');
      const headers = { Authorization: `Bearer ${access_token}` };
      return (await fetch(url, { headers })).status;
    }, address);
    assert.equal(status, 400);
    await context.close();
  });
});

for (const flavour of ['zone', 'zoneless'] satisfies Flavour[]) {
  describe(`an application with ${flavour === 'zone' ? 'zone.js' : 'no zone.js'}`, () => {
    let host: ProtheusHost;

    before(async () => {
      const probe = buildProbe(flavour);
      host = await startHost({
        applications: [`one=${probe}`, `two=${probe}`, `pinned=${probe}`],
        port: 0,
      });
    });

    after(() => host.close());

    async function open(name = 'one'): Promise<Awaited<ReturnType<typeof openTab>>> {
      const tab = await openTab(browser);
      await tab.page.goto(host.appUrl(name));
      await tab.page.locator('#home').waitFor();
      return tab;
    }

    it('shows its first screen at …/index.html', async () => {
      const { page, context, problems } = await open();
      await page.goto(page.url().replace(/\/one\/(index\.html)?/, '/one/index.html'));

      await page.locator('#home').waitFor();

      await page.waitForURL(/\/app-root\/one\/\?totvstec/);
      assert.deepEqual(
        problems.filter(text => /NG04002|NGP/.test(text)),
        [],
      );
      await context.close();
    });

    it('repaints after an answer and sends nothing of the session to a stranger', async () => {
      const { page, context } = await open();

      const rest = await get(page, 'api/demo/v1/products?page=1');
      await page.getByText('"hasNext":true').waitFor();
      const stranger = await get(page, `${foreign.origin}/collect`);
      await page.getByText('{"foreign":true}').waitFor();

      assert.equal(rest.status, 200);
      assert.equal(stranger.status, 200);
      const arrival = foreign.arrivals.at(-1);
      assert.equal(arrival?.url, '/collect');
      assert.deepEqual(
        OURS.filter(name => name in (arrival?.headers ?? {})),
        [],
      );
      await context.close();
    });

    it('replays a 401 with a new token and shows no notification of PO UI', async () => {
      const { page, context } = await open();
      const before = restCalls(host).length;
      await page.evaluate(() => {
        const token = JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '');
        token.access_token = token.access_token.replace(/[^.]*$/, 'bm9ib2R5IHNpZ25lZCB0aGlz');
        sessionStorage.setItem('ERPTOKEN', JSON.stringify(token));
      });

      const { status } = await get(page, '/api/demo/v1/products');

      assert.equal(status, 200);
      assert.deepEqual(
        restCalls(host)
          .slice(before)
          .map(({ method, status }) => `${method} ${status}`),
        ['GET 401', 'POST 201', 'GET 200'],
      );
      await page.getByText('"hasNext":true').waitFor();
      assert.equal(await page.locator('po-toaster').count(), 0);

      // The same interceptor does show what is not repaired.
      await get(page, '/api/demo/v1/products/NAOEXISTE');
      await page.locator('po-toaster').first().waitFor({ state: 'attached' });
      await context.close();
    });

    it('shares a tab with another one in another branch', async () => {
      const { page, context } = await openTab(browser);
      const inBranch = (branch: string): void => {
        host.session = { ...host.session, branch };
      };
      const openInTab = async (name: string): Promise<Frame> => {
        await page.getByRole('button', { name, exact: true }).click();
        const frame = page.locator(`iframe[title="${name}"]`);
        await frame.contentFrame().locator('#home').waitFor();
        const found = await (await frame.elementHandle())?.contentFrame();
        assert.ok(found);
        return found;
      };
      const tenantOf = async (frame: Frame): Promise<string | undefined> => {
        await get(frame, '/api/demo/v1/products');
        return restCalls(host).at(-1)?.headers['tenantid'];
      };
      await page.goto(`${host.url}/webapp/`);

      inBranch('D MG 01 ');
      const pinned = await openInTab('pinned');
      const one = await openInTab('one');
      assert.equal(await tenantOf(one), 'T1,D MG 01 ,');
      inBranch('D RJ 01 ');
      const two = await openInTab('two');

      assert.equal(await tenantOf(two), 'T1,D RJ 01 ,');
      // The tab has one session: an application follows it unless it is pinned.
      assert.equal(await tenantOf(one), 'T1,D RJ 01 ,');
      assert.equal(await tenantOf(pinned), 'T1,D MG 01 ,');
      inBranch('D MG 01 ');
      await context.close();
    });

    it('carries a branch that it changed itself in the very next request', async () => {
      const { page, context } = await open();

      await page.evaluate(() => globalThis.probe.setBranch('D SP 01 '));
      await get(page, '/api/demo/v1/products');

      assert.equal(restCalls(host).at(-1)?.headers['tenantid'], 'T1,D SP 01 ,');
      await page.getByText('Filial D SP 01').waitFor();
      await context.close();
    });
  });
}
