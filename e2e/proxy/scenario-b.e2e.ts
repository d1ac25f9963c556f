// Scenario B, complete: the proxy of `broker init`, in front of a broker and of servers with TLS.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { checkBrokerConfig } from '../../projects/protheus-devkit/src/broker/check/check-broker-config.js';
import { runProbes } from '../../projects/protheus-devkit/src/broker/doctor/run-probes.js';
import { readDoctorTarget } from '../../projects/protheus-devkit/src/broker/doctor/support/target.js';
import { readBrokerConfigFile } from '../../projects/protheus-devkit/src/broker/model/config-file.js';
import { buildProbe } from '../support/probe-app.js';
import { waitForChannel } from '../support/proxy/connected.js';
import { NAME } from '../support/proxy/installation.js';
import { proxySuite } from '../support/proxy/proxy-suite.js';
import { skipReason } from '../support/proxy/running-proxy.js';

const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';

for (const proxy of ['nginx', 'apache'] as const) {
  describe(`an installation behind ${proxy}`, { skip: skipReason(proxy) }, () => {
    const suite = proxySuite(() => {
      const probe = buildProbe('zone');
      return {
        proxy,
        applications: [[`probe=${probe}`], [`probe=${probe}`], [`probe=${probe}`]],
      };
    });

    it('opens the page with its session, and accepts REST requests with token and tenant', async () => {
      const { installation } = suite;
      const { page, problems } = await suite.openTab();
      const requestedUrls: string[] = [];
      page.on('request', sent => requestedUrls.push(sent.url()));
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

      // No request to another host, and the channel to AdvPL does not use the proxy.
      const external = requestedUrls.filter(url => !url.startsWith(`${installation.origin}/`));
      assert.deepEqual(external, []);
      assert.deepEqual(
        problems.filter(text => !text.includes('404')),
        [],
      );
    });

    it("forwards the web client's WebSocket: an application in a frame is connected", async () => {
      const { installation } = suite;
      const { page } = await suite.openTab();
      const opened: string[] = [];
      page.on('websocket', socket => opened.push(socket.url()));
      await page.goto(`${installation.origin}/webapp/?app=probe`);
      const frame = page.frameLocator('iframe[title="probe"]');
      await frame.locator('#home', { hasText: 'D MG 01' }).waitFor();
      await waitForChannel(page, 'probe');
      assert.equal(opened.length, 1);
      assert.match(opened[0], new RegExp(`^wss://${NAME}:${installation.port}/webapp/socket`));
    });

    it('forwards SmartClient to the broker, and keeps an idle connection open', async () => {
      const socket = await suite.client().socket('/');
      // Longer than the timeout of a request here.
      await wait(2_500);
      const response = new Promise(resolve =>
        socket.once('message', data => resolve(String(data))),
      );
      socket.send('olá');
      assert.equal(await response, 'broker: olá');
      assert.ok(suite.installation.broker.received.includes('WS /'));
      socket.close();
    });

    it('keeps each client on one server, WebSocket included, and uses all servers', async () => {
      const used = new Set<number>();
      // Each client gets a random server; that a server gets none of so many clients is not chance.
      for (let number = 0; number < 30 || (used.size < 3 && number < 300); number++) {
        const client = suite.client();
        const home = await client.server();
        used.add(home);
        for (let repeat = 0; repeat < 4; repeat++) assert.equal(await client.server(), home);
        const { received } = suite.installation.nodes[home];
        // Refused, because the secret is wrong, but by the same server.
        const path = `/webapp/socket?secret=${number}`;
        await assert.rejects(client.socket(path), /403/);
        assert.ok(received.includes(`GET ${path} HTTP/1.1`));
      }
      assert.deepEqual([...used].sort(), [0, 1, 2]);
    });

    it('keeps the method when it redirects from http to https', async () => {
      const { status, location } = await post(suite.installation.plainPort, '/rest/x?y=1');
      assert.equal(status, 308);
      assert.match(location, /^https:\/\/erp_1\.protheus\.test\/rest\/x(?:\?y=1)?$/);
    });

    it("does not publish the broker's query page", async () => {
      for (const path of ['/totvs_broker_query/STATUS', '/TOTVS_BROKER_QUERY/CFG']) {
        assert.equal((await suite.client().get(path)).status, 404);
      }
      assert.ok(!suite.installation.broker.received.some(line => /query/i.test(line)));
    });

    it('accepts large bodies, and headers with an underscore', async () => {
      const order = JSON.stringify({ note: 'x'.repeat(2_000_000) });
      const { status } = await suite.client().send('POST', '/rest/api/test/v1/orders', order, {
        'content-type': 'application/json',
        grant_type: 'password',
      });
      assert.equal(status, 200);
      const request = suite.installation.nodes
        .flatMap(({ host }) => host.requests)
        .find(({ url }) => url === '/rest/api/test/v1/orders');
      assert.equal(request?.headers['grant_type'], 'password');
    });

    it("sends the application's index.html and configuration with no-cache", async () => {
      const cached = async (path: string) =>
        String((await suite.client().get(path)).headers['cache-control'] ?? '');
      assert.match(await cached('/app-root/probe/index.html'), /no-cache/);
      assert.match(await cached('/app-root/probe/assets/data/appConfig.json'), /no-cache/);
    });

    it('has no errors in broker check and no findings in doctor', async () => {
      const files = suite.installation.files.map(({ path, text }) =>
        readBrokerConfigFile(path, Buffer.from(text, 'latin1')),
      );
      const errors = checkBrokerConfig(files).findings.filter(
        ({ severity }) => severity === 'error',
      );
      assert.deepEqual(errors, []);

      const { findings, notChecked } = await runProbes(doctorContext());
      assert.deepEqual(
        findings.map(({ code, message }) => `${code} ${message.en}`),
        [],
      );
      assert.deepEqual(notChecked, []);
    });

    /** The arguments of `doctor` for this installation. */
    function doctorContext() {
      return {
        target: readDoctorTarget(suite.installation.origin, { app: 'probe' }),
        timeout: 5_000,
        connectTo: '127.0.0.1',
        authorities: [suite.tls.authority],
        plainPort: suite.installation.plainPort,
      };
    }
  });
}

function post(port: number, path: string): Promise<{ status: number; location: string }> {
  return new Promise((resolve, reject) => {
    const pending = request(
      { host: '127.0.0.1', port, path, method: 'POST', headers: { host: NAME } },
      response => {
        response.resume();
        const { statusCode: status = 0, headers } = response;
        resolve({ status, location: headers.location ?? '' });
      },
    );
    pending.on('error', reject);
    pending.end('x');
  });
}
