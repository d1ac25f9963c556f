// What the library does about a proxy in front of Protheus, at the places where it shows.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { openTab } from '../support/browser.js';
import { buildProbe } from '../support/probe-app.js';
import { launchCustomerBrowser } from '../support/proxy/browser.js';
import {
  type Installation,
  type InstallationOptions,
  makeTls,
  startInstallation,
  type TestTls,
} from '../support/proxy/installation.js';
import { cannotRun } from '../support/proxy/running-proxy.js';
import { until } from '../support/waiting.js';

const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';

describe('the library behind nginx', { skip: cannotRun('nginx') }, () => {
  let tls: TestTls;
  let browser: Browser;
  let folder: string;
  let installation: Installation;
  let context: BrowserContext;
  let page: Page;
  /** The addresses that the page asked for, and what it said to its developer. */
  let called: string[];
  let problems: string[];

  before(async () => {
    tls = await makeTls();
    browser = await launchCustomerBrowser(tls);
    folder = await mkdtemp(join(tmpdir(), 'biblioteca '));
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await context?.close();
    await installation?.close();
  });

  async function start(
    application: string,
    options: Partial<InstallationOptions> = {},
  ): Promise<void> {
    installation = await startInstallation({ tls, applications: [[application]], ...options });
    ({ page, context, problems } = await openTab(browser));
    called = [];
    page.on('request', request => called.push(request.url()));
  }

  async function open(name: string): Promise<void> {
    await page.goto(installation.appUrl(name));
    await page.locator('#home').waitFor();
  }

  const get = (url: string) => page.evaluate(url => globalThis.probe.get(url), url);

  /** The addresses that the list was asked of. */
  const restCalls = (): string[] => called.filter(url => url.endsWith(PRODUCTS));

  it("takes an origin-relative REST base from the page's own origin", async () => {
    const app = join(folder, 'relative');
    await cp(buildProbe('zone'), app, { recursive: true });
    const config = join(app, 'browser', 'assets', 'data', 'appConfig.json');
    await writeFile(config, '{ "api_baseUrl": "/rest" }');
    await start(`probe=${app}`);
    await open('probe');
    assert.equal((await get(PRODUCTS)).status, 200);
    assert.deepEqual(restCalls(), [`${installation.origin}/rest${PRODUCTS}`]);
    const request = installation.nodes[0].host.requests.find(({ area }) => area === 'rest');
    assert.equal(request?.token, 'valid');
  });

  it('repairs the http address of a server that does not know of the https, when it was asked to', async () => {
    await start(`repaired=${buildProbe('zone')}`, { knowsHttps: false });
    await open('repaired');
    assert.equal((await get(PRODUCTS)).status, 200);
    assert.deepEqual(restCalls(), [`${installation.origin}/rest${PRODUCTS}`]);
  });

  it('names that address as the cause otherwise, and the browser blocks the request', async () => {
    await start(`probe=${buildProbe('development')}`, { knowsHttps: false });
    await open('probe');
    const { status, url } = await get(PRODUCTS);
    assert.equal(status, 0);
    assert.match(String(url), /^http:/);
    const [warning] = problems.filter(text => text.includes('NGP104'));
    assert.match(warning, /withHttpsRepair\(\)/);
    // The browser itself says this, in its own time.
    await until(() => problems.some(text => text.includes('Mixed Content')));
    assert.equal(installation.nodes[0].received.filter(line => line.includes(PRODUCTS)).length, 0);
  });

  it("names the script of the broker's balancing that comes instead of JSON", async () => {
    await start(`probe=${buildProbe('zone')}`);
    await open('probe');
    await installation.nodes[0].become('script');
    const { status, url, error } = await get(PRODUCTS);
    assert.equal(status, 200);
    assert.equal(url, `${installation.origin}/rest${PRODUCTS}`);
    assert.match(String(error), /NGP202/);
    assert.equal(restCalls().length, 1);
  });

  it('keeps its own addresses under the base when the application is published under a sub-path', async () => {
    const app = join(folder, 'sub-path');
    await cp(buildProbe('zone'), app, { recursive: true });
    const index = join(app, 'browser', 'index.html');
    const html = await readFile(index, 'utf8');
    await writeFile(index, html.replace(/<base href="\/" ?\/?>/, '<base href="./">'));
    // A plain browser: nobody hands a configuration over, the library fetches the application's.
    await writeFile(join(app, 'browser', 'noredirect'), '');
    await start(`probe=${app}`, {
      change: conf =>
        conf.replace(/location \/app-root\/ \{\s+proxy_pass (https?:\/\/\w+);/, block =>
          block.replace('/app-root/', '/erp/').replace(/;$/, '/;').concat('\n    }\n    ', block),
        ),
    });
    await page.goto(`${installation.origin}/erp/app-root/probe/`);
    await page.locator('#home').waitFor();
    assert.equal((await get('assets/i18n/pt.json')).status, 200);
    await get(PRODUCTS);
    // The scripts in front are the host's.
    const own = called.filter(url => !/\/api\/|\/app-root\/preindex\//.test(url));
    assert.ok(own.some(url => /assets\/data\/appconfig\.json$/i.test(url)));
    assert.deepEqual(
      own.filter(url => !url.startsWith(`${installation.origin}/erp/app-root/probe/`)),
      [],
    );
  });
});
