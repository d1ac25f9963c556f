// The library behind a proxy in front of Protheus.
import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type Page } from 'playwright-core';
import { buildProbe } from '../support/probe-app.js';
import { type InstallationOptions } from '../support/proxy/installation.js';
import { proxySuite } from '../support/proxy/proxy-suite.js';
import { skipReason } from '../support/proxy/running-proxy.js';
import { until } from '../support/wait-for.js';

const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';

describe('the library behind nginx', { skip: skipReason('nginx') }, () => {
  const suite = proxySuite();
  let page: Page;
  /** The URLs that the page requested. */
  let requestedUrls: string[];
  let problems: string[];

  async function start(
    application: string,
    options: Partial<InstallationOptions> = {},
  ): Promise<void> {
    await suite.start({ applications: [[application]], ...options });
    ({ page, problems } = await suite.openTab());
    requestedUrls = [];
    page.on('request', request => requestedUrls.push(request.url()));
  }

  async function open(name: string): Promise<void> {
    await page.goto(suite.installation.appUrl(name));
    await page.locator('#home').waitFor();
  }

  const get = (url: string) => page.evaluate(url => globalThis.probe.get(url), url);

  /** The URLs of the requests for the list. */
  const restCalls = (): string[] => requestedUrls.filter(url => url.endsWith(PRODUCTS));

  it("resolves an origin-relative REST base against the page's origin", async () => {
    const app = join(suite.folder, 'relative');
    await cp(buildProbe('zone'), app, { recursive: true });
    const config = join(app, 'browser', 'assets', 'data', 'appConfig.json');
    await writeFile(config, '{ "api_baseUrl": "/rest" }');
    await start(`probe=${app}`);
    await open('probe');
    assert.equal((await get(PRODUCTS)).status, 200);
    assert.deepEqual(restCalls(), [`${suite.installation.origin}/rest${PRODUCTS}`]);
    const request = suite.installation.nodes[0].host.requests.find(({ area }) => area === 'rest');
    assert.equal(request?.token, 'valid');
  });

  it('upgrades the http URL of a server that does not know of https, with withHttpsUpgrade()', async () => {
    await start(`upgraded=${buildProbe('zone')}`, { knowsHttps: false });
    await open('upgraded');
    assert.equal((await get(PRODUCTS)).status, 200);
    assert.deepEqual(restCalls(), [`${suite.installation.origin}/rest${PRODUCTS}`]);
  });

  it('reports that URL as the cause without it, and the browser blocks the request', async () => {
    await start(`probe=${buildProbe('development')}`, { knowsHttps: false });
    await open('probe');
    const { status, url } = await get(PRODUCTS);
    assert.equal(status, 0);
    assert.match(String(url), /^http:/);
    const [warning] = problems.filter(text => text.includes('NGP104'));
    assert.match(warning, /withHttpsUpgrade\(\)/);
    // The browser itself reports this, a moment later.
    await until(() => problems.some(text => text.includes('Mixed Content')));
    const { received } = suite.installation.nodes[0];
    assert.equal(received.filter(line => line.includes(PRODUCTS)).length, 0);
  });

  it("reports the script of the broker's balancing in place of JSON as NGP202", async () => {
    await start(`probe=${buildProbe('zone')}`);
    await open('probe');
    await suite.installation.nodes[0].setHealth('script');
    const { status, url, error } = await get(PRODUCTS);
    assert.equal(status, 200);
    assert.equal(url, `${suite.installation.origin}/rest${PRODUCTS}`);
    assert.match(String(error), /NGP202/);
    assert.equal(restCalls().length, 1);
  });

  it('keeps its own URLs under the base when the application is published under a sub-path', async () => {
    const app = join(suite.folder, 'sub-path');
    await cp(buildProbe('zone'), app, { recursive: true });
    const index = join(app, 'browser', 'index.html');
    const html = await readFile(index, 'utf8');
    await writeFile(index, html.replace(/<base href="\/" ?\/?>/, '<base href="./">'));
    // As in a plain browser: without a configuration of the host the library loads the application's.
    await writeFile(join(app, 'browser', 'noredirect'), '');
    await start(`probe=${app}`, {
      change: conf =>
        conf.replace(/location \/app-root\/ \{\s+proxy_pass (https?:\/\/\w+);/, block =>
          block.replace('/app-root/', '/erp/').replace(/;$/, '/;').concat('\n    }\n    ', block),
        ),
    });
    const { origin } = suite.installation;
    await page.goto(`${origin}/erp/app-root/probe/`);
    await page.locator('#home').waitFor();
    assert.equal((await get('assets/i18n/pt.json')).status, 200);
    await get(PRODUCTS);
    // The scripts in /app-root/preindex/ are the host's.
    const own = requestedUrls.filter(url => !/\/api\/|\/app-root\/preindex\//.test(url));
    assert.ok(own.some(url => /assets\/data\/appconfig\.json$/i.test(url)));
    assert.deepEqual(
      own.filter(url => !url.startsWith(`${origin}/erp/app-root/probe/`)),
      [],
    );
  });
});
