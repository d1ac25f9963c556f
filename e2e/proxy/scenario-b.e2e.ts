// Scenario B, whole: the proxy as `broker init` writes it, in front of a broker and of servers with TLS.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser } from 'playwright-core';
import { checkConfig } from '../../projects/protheus-devkit/src/broker/check/check.js';
import { readConfigFile } from '../../projects/protheus-devkit/src/broker/check/config-file.js';
import { examine } from '../../projects/protheus-devkit/src/broker/doctor/run-probes.js';
import { readTarget } from '../../projects/protheus-devkit/src/broker/doctor/target.js';
import { openTab } from '../support/browser.js';
import { buildProbe } from '../support/probe-app.js';
import { launchCustomerBrowser } from '../support/proxy/browser.js';
import { Client } from '../support/proxy/client.js';
import { connected } from '../support/proxy/connected.js';
import {
  type Installation,
  makeTls,
  NAME,
  startInstallation,
  type TestTls,
} from '../support/proxy/installation.js';
import { cannotRun } from '../support/proxy/running-proxy.js';

const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';

for (const proxy of ['nginx', 'apache'] as const) {
  describe(`an installation behind ${proxy}`, { skip: cannotRun(proxy) }, () => {
    let tls: TestTls;
    let browser: Browser;
    let probe: string;
    let installation: Installation;

    before(async () => {
      tls = await makeTls();
      probe = buildProbe('zone');
      browser = await launchCustomerBrowser(tls);
      installation = await startInstallation({
        tls,
        proxy,
        applications: [[`probe=${probe}`], [`probe=${probe}`], [`probe=${probe}`]],
      });
    });

    after(async () => {
      await browser?.close();
      await installation?.close();
    });

    const client = () => new Client(installation, tls);

    it('opens the page with its session, and answers REST with token and tenant', async () => {
      const { page, context, problems } = await openTab(browser);
      const called: string[] = [];
      page.on('request', sent => called.push(sent.url()));
      await page.goto(installation.appUrl('probe'));
      await page.locator('#home', { hasText: 'D MG 01' }).waitFor();
      assert.match(page.url(), new RegExp(`^${installation.origin}/app-root/probe/`));

      const { status } = await page.evaluate(url => globalThis.probe.get(url), PRODUCTS);
      assert.equal(status, 200);
      const calls = installation.nodes.flatMap(({ host }) =>
        host.requests.filter(({ area }) => area === 'rest'),
      );
      assert.equal(calls.length, 1);
      const [{ url, token, tenant, headers }] = calls;
      assert.equal(url, `/rest${PRODUCTS}`);
      assert.equal(token, 'valid');
      assert.ok(tenant);
      assert.equal(headers['host'], `${NAME}:${installation.port}`);
      assert.equal(headers['x-forwarded-proto'], 'https');

      // Nothing was asked of another name, and the bridge to AdvPL did not cross the proxy.
      const foreign = called.filter(address => !address.startsWith(`${installation.origin}/`));
      assert.deepEqual(foreign, []);
      assert.deepEqual(
        problems.filter(text => !text.includes('404')),
        [],
      );
      await context.close();
    });

    it("carries the web client's WebSocket: an application in a frame is connected", async () => {
      const { page, context } = await openTab(browser);
      const opened: string[] = [];
      page.on('websocket', socket => opened.push(socket.url()));
      await page.goto(`${installation.origin}/webapp/?app=probe`);
      const frame = page.frameLocator('iframe[title="probe"]');
      await frame.locator('#home', { hasText: 'D MG 01' }).waitFor();
      await connected(page, 'probe');
      assert.equal(opened.length, 1);
      assert.match(opened[0], new RegExp(`^wss://${NAME}:${installation.port}/webapp/socket`));
      await context.close();
    });

    it('leads SmartClient to the broker, and lets an idle connection be', async () => {
      const socket = await client().socket('/');
      // Longer than a request may take here.
      await wait(2_500);
      const answer = new Promise(resolve => socket.once('message', data => resolve(String(data))));
      socket.send('olá');
      assert.equal(await answer, 'broker: olá');
      assert.ok(installation.broker.received.includes('WS /'));
      socket.close();
    });

    it('keeps each client on one server, WebSocket included, and uses all servers', async () => {
      const used = new Set<number>();
      // Who gets which server is a matter of chance; that one of them gets nobody is none.
      for (let number = 0; number < 30 || (used.size < 3 && number < 300); number++) {
        const one = client();
        const home = await one.server();
        used.add(home);
        for (let repeat = 0; repeat < 4; repeat++) assert.equal(await one.server(), home);
        const { received } = installation.nodes[home];
        // Refused by the host, which wants its secret, but by that very server.
        const path = `/webapp/socket?secret=${number}`;
        await assert.rejects(one.socket(path), /403/);
        assert.ok(received.includes(`GET ${path} HTTP/1.1`));
      }
      assert.deepEqual([...used].sort(), [0, 1, 2]);
    });

    it('keeps the method when it leads from http to https', async () => {
      const { status, location } = await post(installation.plainPort, '/rest/x?y=1');
      assert.equal(status, 308);
      assert.match(location, /^https:\/\/erp_1\.protheus\.test\/rest\/x(?:\?y=1)?$/);
    });

    it("does not publish the broker's query page", async () => {
      for (const path of ['/totvs_broker_query/STATUS', '/TOTVS_BROKER_QUERY/CFG']) {
        assert.equal((await client().get(path)).status, 404);
      }
      assert.ok(!installation.broker.received.some(line => /query/i.test(line)));
    });

    it('takes large bodies, and headers with an underscore', async () => {
      const order = JSON.stringify({ note: 'x'.repeat(2_000_000) });
      const { status } = await client().send('POST', '/rest/api/test/v1/orders', order, {
        'content-type': 'application/json',
        grant_type: 'password',
      });
      assert.equal(status, 200);
      const arrived = installation.nodes
        .flatMap(({ host }) => host.requests)
        .find(({ url }) => url === '/rest/api/test/v1/orders');
      assert.equal(arrived?.headers['grant_type'], 'password');
    });

    it("has the application's entry revalidated each time", async () => {
      const cached = async (path: string) =>
        String((await client().get(path)).headers['cache-control'] ?? '');
      assert.match(await cached('/app-root/probe/index.html'), /no-cache/);
      assert.match(await cached('/app-root/probe/assets/data/appConfig.json'), /no-cache/);
    });

    it('is found well by broker check and by doctor', async () => {
      const files = installation.files.map(({ path, text }) =>
        readConfigFile(path, Buffer.from(text, 'latin1')),
      );
      const errors = checkConfig(files).findings.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, []);

      const { findings, notChecked } = await examine(doctorContext());
      assert.deepEqual(
        findings.map(({ code, cause }) => `${code} ${cause.en}`),
        [],
      );
      assert.deepEqual(notChecked, []);
    });

    /** How `doctor` is called for this installation. */
    function doctorContext() {
      return {
        target: readTarget(installation.origin, { app: 'probe' }),
        timeout: 5_000,
        connectTo: '127.0.0.1',
        authorities: [tls.authority],
        plainPort: installation.plainPort,
      };
    }
  });
}

function post(port: number, path: string): Promise<{ status: number; location: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: 'POST', headers: { host: NAME } },
      response => {
        response.resume();
        const { statusCode: status = 0, headers } = response;
        resolve({ status, location: headers.location ?? '' });
      },
    );
    sent.on('error', reject);
    sent.end('x');
  });
}
