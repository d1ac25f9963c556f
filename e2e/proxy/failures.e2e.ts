// Servers that are not well, behind the nginx that `broker init` writes: nothing idempotent is lost,
// nothing else is sent twice, and the application is told what happened.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
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
import { type Health, type ServerNode } from '../support/proxy/server-node.js';
import { nextSecond } from '../support/waiting.js';

const WHO = '/api/test/v1/who';
const ORDERS = '/api/test/v1/orders';
const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';
const TOKEN = '/api/oauth2/v1/token';
const ROUTE = 'protheus_route';

let tls: TestTls;
let browser: Browser;
let probe: string;
let installation: Installation;
let context: BrowserContext;
let page: Page;

describe('servers that fail behind nginx', { skip: cannotRun('nginx'), timeout: 300_000 }, () => {
  before(async () => {
    tls = await makeTls();
    probe = buildProbe('zone');
    browser = await launchCustomerBrowser(tls);
  });
  after(() => browser?.close());
  afterEach(async () => {
    await context?.close();
    await installation?.close();
  });

  /** Starts servers and opens the application. @returns the number of the page's server */
  async function open(servers = 2, host: Partial<HostOptions> = {}): Promise<number> {
    installation = await startInstallation({
      tls,
      applications: Array.from({ length: servers }, () => [`probe=${probe}`]),
      host,
    });
    ({ page, context } = await openTab(browser));
    await page.goto(installation.appUrl('probe'));
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

  const home = async (health: Health, servers?: number): Promise<ServerNode> => {
    const index = await open(servers);
    const node = installation.nodes[index];
    await node.become(health);
    return node;
  };

  /** How often a request reached a server, of whatever health. */
  const arrived = (method: string, url: string): number =>
    installation.nodes
      .flatMap(({ received }) => received)
      .filter(line => line.startsWith(`${method} /rest${url} `)).length;

  /** What a failure must say to the application: the request's own address, and the status. */
  const says = (answer: Awaited<ReturnType<typeof send>>, status: number, url: string) => {
    assert.equal(answer.status, status);
    assert.equal(answer.url, `${installation.origin}/rest${url}`);
  };

  for (const health of ['refused', 'reset', 'hang'] as const) {
    it(`answers a GET from the next server when the home server is "${health}"`, async () => {
      const index = await open(3);
      await installation.nodes[index].become(health);
      const { status, body } = await send('GET', WHO);
      assert.equal(status, 200);
      assert.notEqual((body as { server: number }).server, index);
    });
  }

  it('saves a POST once when the home server refuses it: it was never sent', async () => {
    await home('refused');
    assert.equal((await send('POST', ORDERS, { number: 1 })).status, 200);
    assert.deepEqual(installation.orders, [{ number: 1 }]);
    assert.equal(arrived('POST', ORDERS), 1);
  });

  it('sends a POST once when the home server reads it and cuts: the application is told 502', async () => {
    await home('reset');
    says(await send('POST', ORDERS, { number: 1 }), 502, ORDERS);
    assert.equal(arrived('POST', ORDERS), 1);
    assert.deepEqual(installation.orders, []);
  });

  it('sends a POST once when the home server hangs: the application is told 504', async () => {
    await home('hang');
    says(await send('POST', ORDERS, { number: 1 }), 504, ORDERS);
    assert.equal(arrived('POST', ORDERS), 1);
    assert.deepEqual(installation.orders, []);
  });

  it('names a 503 as "no licence or no server", and repeats nothing', async () => {
    await home('503');
    for (const [method, url] of [
      ['GET', WHO],
      ['POST', ORDERS],
    ] as const) {
      const before = arrived(method, url);
      const answer = await send(method, url, method === 'POST' ? { number: 1 } : undefined);
      says(answer, 503, url);
      assert.match(String(answer.error), /NGP203/);
      assert.equal(arrived(method, url), before + 1);
    }
  });

  it('tells the web client that its connection is gone when the home server dies', async () => {
    installation = await startInstallation({
      tls,
      applications: [[`probe=${probe}`], [`probe=${probe}`]],
    });
    ({ page, context } = await openTab(browser));
    const closed = new Promise<string>(resolve =>
      page.on('websocket', socket => socket.on('close', () => resolve(socket.url()))),
    );
    await page.goto(`${installation.origin}/webapp/?app=probe`);
    await page.frameLocator('iframe').locator('#home').waitFor();
    await connected(page, 'probe');
    const node = installation.nodes.find(({ received }) =>
      received.some(line => line.includes('/webapp/socket')),
    );
    assert.ok(node);
    await node.become('refused');
    assert.match(await closed, /\/webapp\/socket/);
    await page.getByText('O host local foi encerrado.').waitFor();
  });

  it('moves a user whose server died, and back when it is well again: the session is lost twice', async () => {
    installation = await startInstallation({
      tls,
      applications: [[`probe=${probe}`], [`probe=${probe}`]],
      // As short as a test may wait; the files have 30 s.
      change: conf => conf.replaceAll('fail_timeout=30s', 'fail_timeout=1s'),
    });
    const client = new Client(installation, tls);
    const first = await client.server();
    await installation.nodes[first].become('refused');
    assert.notEqual(await client.server(), first);
    await installation.nodes[first].become('well');
    await wait(2_500);
    assert.equal(await client.server(), first);
  });

  it('is told by name when a session meets a server that does not know its token', async () => {
    const index = await open(2, { faults: { 'never-connect': true } });
    assert.equal((await send('GET', PRODUCTS)).status, 200);
    await moveTo(1 - index);

    // The other server takes neither the token nor its refresh, and AdvPL cannot be asked.
    says(await send('GET', PRODUCTS), 401, PRODUCTS);
    assert.deepEqual(await authEvents(), ['refresh-failed NGP502']);
    assert.equal(arrived('GET', PRODUCTS), 1 + 1);
    assert.equal(arrived('POST', TOKEN), 1);
  });

  it('replays once with the token that AdvPL gives, and hands the second 401 on', async () => {
    const index = await open();
    await moveTo(1 - index);
    // With the same token as before nothing would be replayed.
    await nextSecond();
    says(await send('GET', PRODUCTS), 401, PRODUCTS);
    assert.equal(arrived('GET', PRODUCTS), 1 + 1);
    assert.equal(arrived('POST', TOKEN), 1);
    await moveTo(index);
    assert.equal((await send('GET', PRODUCTS)).status, 200);
  });

  const authEvents = () => page.evaluate(() => globalThis.probe.authEvents());

  /** Gives the browser a route cookie that leads to a server. */
  async function moveTo(server: number): Promise<void> {
    for (let number = 0; number < 50; number++) {
      const client = new Client(installation, tls);
      client.setCookie(ROUTE, `test${number}`);
      if ((await client.server()) !== server) continue;
      const cookie = { name: ROUTE, value: `test${number}`, domain: NAME, path: '/' };
      await context.addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Lax' }]);
      return;
    }
    assert.fail(`No route leads to server ${server}.`);
  }
});
