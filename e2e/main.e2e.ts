// The main use case: an application, opened as Protheus opens it, sends requests to a REST server
// that requires the token and the tenant.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { packApp } from '../projects/protheus-devkit/src/app-package/pack-app.js';
import { type RequestEntry } from '../projects/protheus-devkit/src/host/log/log-entries.js';
import { type ProtheusHost } from '../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../test-support/browser.js';
import { root } from '../test-support/root.js';
import { openProbeInFrame } from './support/app-frame.js';
import { type ExternalServer, startExternalServer } from './support/external-server.js';
import { buildProbe, type Flavour } from './support/probe-app.js';

/** The headers of the session, only for the REST server. */
const SESSION_HEADERS = ['authorization', 'tenantid', 'x-erp-module', 'x-erp-database'];

let browser: Browser;
let externalServer: ExternalServer;
let folder: string;

before(async () => {
  browser = await launchBrowser();
  externalServer = await startExternalServer();
  folder = await mkdtemp(join(tmpdir(), 'protheus açúcar '));
});

after(async () => {
  await browser.close();
  await externalServer.close();
  await rm(folder, { recursive: true, force: true });
});

/** The requests to the REST server, oldest first. */
function restCalls(host: ProtheusHost): RequestEntry[] {
  return host.requests.filter(({ area }) => area === 'rest');
}

/** Sends a request from the test application. */
function get(page: Page | Frame, url: string): Promise<{ status: number; body?: unknown }> {
  return page.evaluate(url => globalThis.probe.get(url), url);
}

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

  it('shows its session, branches and products; each request has token and tenant', async () => {
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
    const unexpected = problems.filter(text => !text.includes('404'));
    assert.deepEqual(unexpected, []);
    await context.close();
  });

  it('requires a token, else 401, and a tenant, else 400', async () => {
    const products = `${host.url}/app-root/api/demo/v1/products`;
    assert.equal((await fetch(products)).status, 401);

    const { page, context } = await openTab(browser);
    await page.goto(host.url);
    await page.getByText('D MG 01 – ').waitFor();
    const status = await page.evaluate(async url => {
      const { access_token } = JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '');
      const headers = { Authorization: `Bearer ${access_token}` };
      return (await fetch(url, { headers })).status;
    }, products);
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

    it('renders each response and sends no session header to another origin', async () => {
      const { page, context } = await open();

      const rest = await get(page, 'api/demo/v1/products?page=1');
      await page.getByText('"hasNext":true').waitFor();
      const external = await get(page, `${externalServer.origin}/collect`);
      await page.getByText('{"external":true}').waitFor();

      assert.equal(rest.status, 200);
      assert.equal(external.status, 200);
      const received = externalServer.requests.at(-1);
      assert.equal(received?.url, '/collect');
      assert.deepEqual(
        SESSION_HEADERS.filter(name => name in (received?.headers ?? {})),
        [],
      );
      await context.close();
    });

    it('retries after a 401 with a new token, without a PO UI notification', async () => {
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

      // The same interceptor shows a final error.
      await get(page, '/api/demo/v1/products/NAOEXISTE');
      await page.locator('po-toaster').first().waitFor({ state: 'attached' });
      await context.close();
    });

    it('shares a tab with an application in another branch', async () => {
      const { page, context } = await openTab(browser);
      const inBranch = (branch: string): void => {
        host.session = { ...host.session, branch };
      };

      const tenantOf = async (frame: Frame): Promise<string | undefined> => {
        await get(frame, '/api/demo/v1/products');
        return restCalls(host).at(-1)?.headers['tenantid'];
      };
      await page.goto(`${host.url}/webapp/`);

      inBranch('D MG 01 ');
      const pinned = await openProbeInFrame(page, 'pinned');
      const one = await openProbeInFrame(page, 'one');
      assert.equal(await tenantOf(one), 'T1,D MG 01 ,');
      inBranch('D RJ 01 ');
      const two = await openProbeInFrame(page, 'two');

      assert.equal(await tenantOf(two), 'T1,D RJ 01 ,');
      // The tab has one session: an application uses its tenant unless its own is pinned.
      assert.equal(await tenantOf(one), 'T1,D RJ 01 ,');
      assert.equal(await tenantOf(pinned), 'T1,D MG 01 ,');
      inBranch('D MG 01 ');
      await context.close();
    });

    it('uses a branch that it changed itself from the next request on', async () => {
      const { page, context } = await open();

      await page.evaluate(() => globalThis.probe.setBranch('D SP 01 '));
      await get(page, '/api/demo/v1/products');

      assert.equal(restCalls(host).at(-1)?.headers['tenantid'], 'T1,D SP 01 ,');
      await page.getByText('Filial D SP 01').waitFor();
      await context.close();
    });
  });
}
