// Servers that fail behind nginx with the files of `broker init`: no idempotent request is lost, no
// other request is sent twice, and the application receives the error.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, type Page } from 'playwright-core';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import { buildProbe } from '../support/probe-app.js';
import { waitForChannel } from '../support/proxy/connected.js';
import { NAME } from '../support/proxy/installation.js';
import { proxySuite } from '../support/proxy/proxy-suite.js';
import { skipReason } from '../support/proxy/running-proxy.js';
import { type Health } from '../support/proxy/server-node.js';
import { nextSecond } from '../support/wait-for.js';

const WHO = '/api/test/v1/who';
const ORDERS = '/api/test/v1/orders';
const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';
const TOKEN = '/api/oauth2/v1/token';
const ROUTE = 'protheus_route';

describe('servers that fail behind nginx', { skip: skipReason('nginx'), timeout: 300_000 }, () => {
  const suite = proxySuite();
  let probe: string;
  let context: BrowserContext;
  let page: Page;

  before(() => {
    probe = buildProbe('zone');
  });

  /** Starts servers and opens the application. @returns The index of the page's server. */
  async function open(servers = 2, host: Partial<HostOptions> = {}): Promise<number> {
    const { appUrl } = await suite.start({
      applications: Array.from({ length: servers }, () => [`probe=${probe}`]),
      host,
    });
    ({ page, context } = await suite.openTab());
    await page.goto(appUrl('probe'));
    await page.locator('#home').waitFor();
    const { body } = await send('GET', WHO);
    return (body as { server: number }).server;
  }

  const send = (method: string, url: string, body?: unknown) =>
    page.evaluate(([method, url, body]) => globalThis.probe.send(method, url, body), [
      method,
      url,
      body,
    ] as const);

  /** Opens the application and changes the state of the page's server. */
  const openWithHomeServer = async (health: Health): Promise<void> => {
    const index = await open();
    await suite.installation.nodes[index].setHealth(health);
  };

  /** How often the servers received a request, in any state. */
  const countOf = (method: string, url: string): number =>
    suite.installation.nodes
      .flatMap(({ received }) => received)
      .filter(line => line.startsWith(`${method} /rest${url} `)).length;

  /** Checks the error of the application: it has the URL of the request and the status. */
  const assertError = (error: Awaited<ReturnType<typeof send>>, status: number, url: string) => {
    assert.equal(error.status, status);
    assert.equal(error.url, `${suite.installation.origin}/rest${url}`);
  };

  for (const health of ['refused', 'reset', 'hang'] as const) {
    it(`sends a GET to the next server when the home server has the state "${health}"`, async () => {
      const index = await open(3);
      await suite.installation.nodes[index].setHealth(health);
      const { status, body } = await send('GET', WHO);
      assert.equal(status, 200);
      assert.notEqual((body as { server: number }).server, index);
    });
  }

  it('saves a POST once when the home server refuses the connection', async () => {
    await openWithHomeServer('refused');
    assert.equal((await send('POST', ORDERS, { number: 1 })).status, 200);
    assert.deepEqual(suite.installation.orders, [{ number: 1 }]);
    assert.equal(countOf('POST', ORDERS), 1);
  });

  it('sends a POST once when the home server resets the connection: the application receives 502', async () => {
    await openWithHomeServer('reset');
    assertError(await send('POST', ORDERS, { number: 1 }), 502, ORDERS);
    assert.equal(countOf('POST', ORDERS), 1);
    assert.deepEqual(suite.installation.orders, []);
  });

  it('sends a POST once when the home server hangs: the application receives 504', async () => {
    await openWithHomeServer('hang');
    assertError(await send('POST', ORDERS, { number: 1 }), 504, ORDERS);
    assert.equal(countOf('POST', ORDERS), 1);
    assert.deepEqual(suite.installation.orders, []);
  });

  it('reports a 503 as NGP203, "no licence or no server", and repeats nothing', async () => {
    await openWithHomeServer('503');
    for (const [method, url] of [
      ['GET', WHO],
      ['POST', ORDERS],
    ] as const) {
      const before = countOf(method, url);
      const error = await send(method, url, method === 'POST' ? { number: 1 } : undefined);
      assertError(error, 503, url);
      assert.match(String(error.error), /NGP203/);
      assert.equal(countOf(method, url), before + 1);
    }
  });

  it('closes the WebSocket of the web client when its server dies', async () => {
    const { nodes, origin } = await suite.start({
      applications: [[`probe=${probe}`], [`probe=${probe}`]],
    });
    ({ page } = await suite.openTab());
    const closed = new Promise<string>(resolve =>
      page.on('websocket', socket => socket.on('close', () => resolve(socket.url()))),
    );
    await page.goto(`${origin}/webapp/?app=probe`);
    await page.frameLocator('iframe').locator('#home').waitFor();
    await waitForChannel(page, 'probe');
    const node = nodes.find(({ received }) =>
      received.some(line => line.includes('/webapp/socket')),
    );
    assert.ok(node);
    await node.setHealth('refused');
    assert.match(await closed, /\/webapp\/socket/);
    await page.getByText('O host local foi encerrado.').waitFor();
  });

  it('moves a user whose server died, and back when it is healthy again: the session is lost twice', async () => {
    const { nodes } = await suite.start({
      applications: [[`probe=${probe}`], [`probe=${probe}`]],
      // Short, for the test; the files have 30 s.
      change: conf => conf.replaceAll('fail_timeout=30s', 'fail_timeout=1s'),
    });
    const client = suite.client();
    const first = await client.server();
    await nodes[first].setHealth('refused');
    assert.notEqual(await client.server(), first);
    await nodes[first].setHealth('healthy');
    await wait(2_500);
    assert.equal(await client.server(), first);
  });

  it('reports NGP502 when a request reaches a server that does not know its token', async () => {
    const index = await open(2, { faults: { 'never-connect': true } });
    assert.equal((await send('GET', PRODUCTS)).status, 200);
    await moveTo(1 - index);

    // The other server refuses the token and its refresh token, and AdvPL is not connected.
    assertError(await send('GET', PRODUCTS), 401, PRODUCTS);
    assert.deepEqual(await authEvents(), ['refresh-failed NGP502']);
    assert.equal(countOf('GET', PRODUCTS), 1 + 1);
    assert.equal(countOf('POST', TOKEN), 1);
  });

  it('retries once with a token from AdvPL, and returns the second 401', async () => {
    const index = await open();
    await moveTo(1 - index);
    // With the same token as before there would be no retry.
    await nextSecond();
    assertError(await send('GET', PRODUCTS), 401, PRODUCTS);
    assert.equal(countOf('GET', PRODUCTS), 1 + 1);
    assert.equal(countOf('POST', TOKEN), 1);
    await moveTo(index);
    assert.equal((await send('GET', PRODUCTS)).status, 200);
  });

  const authEvents = () => page.evaluate(() => globalThis.probe.authEvents());

  /** Sets a route cookie that leads to a server in the browser. */
  async function moveTo(server: number): Promise<void> {
    for (let number = 0; number < 50; number++) {
      const client = suite.client();
      client.setCookie(ROUTE, `test${number}`);
      if ((await client.server()) !== server) continue;
      const cookie = { name: ROUTE, value: `test${number}`, domain: NAME, path: '/' };
      await context.addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Lax' }]);
      return;
    }
    assert.fail(`No route leads to server ${server}.`);
  }
});
