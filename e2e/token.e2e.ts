// The token in a real browser: it is refreshed once for the whole tab, an expired one is never sent,
// and a broken server or refresh does not cause a flood of requests. The tests check the requests that
// the server received.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { reply } from '../projects/protheus-devkit/src/host/config/reply.js';
import { type HostOptions } from '../projects/protheus-devkit/src/host/host-options.js';
import { type RequestEntry } from '../projects/protheus-devkit/src/host/log/log-entries.js';
import { type ProtheusHost } from '../projects/protheus-devkit/src/host/protheus-host.js';
import { tokenRoute } from '../projects/protheus-devkit/src/host/rest/token.js';
import { startHost } from '../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../test-support/browser.js';
import { openProbeInFrame } from './support/app-frame.js';
import { buildProbe } from './support/probe-app.js';
import { nextSecond } from './support/wait-for.js';

const LIST = '/api/demo/v1/products?page=1&pageSize=1&request=';
const TOKEN = '/api/oauth2/v1/token';

type ProbeResponse = Awaited<ReturnType<typeof globalThis.probe.get>>;

let browser: Browser;
let probe: string;
let host: ProtheusHost | undefined;

before(async () => {
  probe = buildProbe('zone');
  browser = await launchBrowser();
});

after(() => browser.close());

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await host?.close();
  host = undefined;
});

/** Starts a host with one application under two names. */
async function start(options: HostOptions = {}): Promise<ProtheusHost> {
  return (host = await startHost({
    applications: [`one=${probe}`, `two=${probe}`],
    port: 0,
    config: false,
    ...options,
  }));
}

/** Opens an application as the desktop client does, in its own tab. */
async function open(from: ProtheusHost): Promise<{ page: Page; problems: string[] }> {
  const tab = await openTab(browser);
  await tab.page.goto(from.appUrl('one'));
  await tab.page.locator('#home').waitFor();
  return tab;
}

/** Sends parallel requests with consecutive numbers in their URLs. */
function sendMany(where: Page | Frame, count: number, from = 0): Promise<ProbeResponse[]> {
  return where.evaluate(
    ({ url, count, from }) =>
      Promise.all(Array.from({ length: count }, (_, n) => globalThis.probe.get(url + (from + n)))),
    { url: LIST, count, from },
  );
}

function storedToken(where: Page | Frame): Promise<string> {
  return where.evaluate(() => JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '{}').access_token);
}

function authEvents(where: Page | Frame): Promise<string[]> {
  return where.evaluate(() => globalThis.probe.authEvents());
}

function calls({ requests }: ProtheusHost): RequestEntry[] {
  return requests.filter(({ area }) => area === 'rest');
}

function refreshes(from: ProtheusHost): RequestEntry[] {
  return calls(from).filter(({ url }) => url.includes(TOKEN));
}

function lists(from: ProtheusHost): RequestEntry[] {
  return calls(from).filter(({ url }) => url.includes(LIST));
}

/** The number of responses with each status. */
function statuses(responses: readonly { status: number }[]): Record<number, number> {
  const count: Record<number, number> = {};
  for (const { status } of responses) count[status] = (count[status] ?? 0) + 1;
  return count;
}

/** The number of different URLs. */
function differentUrls(entries: readonly RequestEntry[]): number {
  return new Set(entries.map(({ url }) => url)).size;
}

describe('a token that has expired', () => {
  it('is refreshed once for 1,000 parallel requests; none is sent with it, none is lost', async () => {
    const host = await start({ faults: { 'expired-token': true } });
    const { page } = await open(host);
    const expired = await storedToken(page);

    const responses = await sendMany(page, 1_000);

    assert.deepEqual(statuses(responses), { 200: 1_000 });
    assert.equal(refreshes(host).length, 1);
    assert.equal(lists(host).length, 1_000);
    assert.equal(differentUrls(lists(host)), 1_000);
    const sentTokens = new Set(lists(host).map(({ headers }) => headers['authorization']));
    assert.deepEqual([...sentTokens], [`Bearer ${await storedToken(page)}`]);
    assert.ok(!sentTokens.has(`Bearer ${expired}`));
  });

  it('is refreshed once for two frames of a page with 500 requests each', async () => {
    const host = await start();
    const { page } = await openTab(browser);
    await page.goto(`${host.url.replace(/\/$/, '')}/webapp/`);
    const one = await openProbeInFrame(page, 'one');
    host.faults = { 'expired-token': true };
    const two = await openProbeInFrame(page, 'two');
    host.faults = {};
    assert.equal(await storedToken(one), await storedToken(two));

    const responses = await Promise.all([sendMany(one, 500), sendMany(two, 500, 500)]);

    assert.deepEqual(statuses(responses.flat()), { 200: 1_000 });
    assert.equal(refreshes(host).length, 1);
    assert.equal(lists(host).length, 1_000);
    assert.equal(differentUrls(lists(host)), 1_000);
    assert.deepEqual([...new Set(lists(host).map(({ token }) => token))], ['valid']);
  });

  it('causes a 401 with NGP502 while the refresh returns 500, and is refreshed after that', async () => {
    let broken = true;
    const host = await start({
      faults: { 'expired-token': true, 'never-connect': true },
      rest: {
        [`POST ${TOKEN}`]: {
          requires: 'nothing',
          handler: async (...args: Parameters<typeof tokenRoute.handler>) => {
            if (broken) return reply(500, { message: 'x' });
            const { status, body } = await tokenRoute.handler(...args);
            return reply(status, body);
          },
        },
      },
    });
    const { page } = await open(host);

    const refused = await sendMany(page, 20);

    assert.deepEqual(statuses(refused), { 401: 20 });
    assert.ok(refused.every(({ error }) => String(error).includes('NGP502')));
    assert.equal(lists(host).length, 0);
    assert.equal(refreshes(host).length, 1);
    assert.deepEqual(await authEvents(page), ['refresh-failed NGP502']);

    broken = false;
    await new Promise(resolve => setTimeout(resolve, 1_100));
    const responses = await sendMany(page, 20, 20);

    assert.deepEqual(statuses(responses), { 200: 20 });
    assert.equal(refreshes(host).at(-1)?.status, 201);
  });
});

it('a token with a lifetime of a few seconds causes no error in the application', async () => {
  const host = await start({ tokenLife: 3 });
  const { page } = await open(host);
  const responses: ProbeResponse[] = [];
  const started = Date.now();

  while (Date.now() < started + 10_000) {
    responses.push(...(await sendMany(page, 3, responses.length)));
    await page.waitForTimeout(100);
  }
  const duration = Date.now() - started;

  assert.deepEqual(statuses(responses), { 200: responses.length });
  // On a busy machine a token may expire before the request arrives; the retry then succeeds.
  const late = lists(host).filter(({ token }) => token !== 'valid').length;
  assert.ok(late <= responses.length / 20, `${late} of ${responses.length} had an expired token`);
  const count = refreshes(host).length;
  // A refresh is due at nine tenths of the lifetime, and up to a second earlier: times are rounded down.
  const most = 1 + Math.floor(duration / 1_700);
  assert.ok(count >= 3 && count <= most, `${count} refreshes in ${duration} ms`);
});

describe('a server that refuses', () => {
  it('a token of another server: it is replaced by one from the host, once for 200 requests', async () => {
    const host = await start({ faults: { 'foreign-token': true } });
    const { page } = await open(host);
    const refusedToken = await storedToken(page);
    host.faults = {};

    const responses = await sendMany(page, 200);

    assert.deepEqual(statuses(responses), { 200: 200 });
    const tokenMessages = host.messages.filter(({ type }) => type === 'internalToken');
    assert.equal(tokenMessages.length, 1);
    assert.equal(refreshes(host).length, 1);
    // Each request was refused at most once and retried once.
    const refused = lists(host).filter(({ status }) => status === 401);
    assert.equal(differentUrls(refused), refused.length);
    assert.equal(lists(host).length, 200 + refused.length);
    assert.ok(
      refused.every(({ headers }) => headers['authorization'] === `Bearer ${refusedToken}`),
    );
  });

  it('every token: the library refreshes once, not for each request', async () => {
    const host = await start({
      rest: { 'GET /api/locked': { requires: 'nothing', handler: () => reply(401, {}) } },
    });
    const { page } = await open(host);
    const locked = (): Promise<ProbeResponse> =>
      page.evaluate(() => globalThis.probe.get('/api/locked'));
    // A new token of the same second would be equal, without a retry.
    await nextSecond();

    for (let times = 0; times < 10; times++) assert.equal((await locked()).status, 401);

    assert.equal(refreshes(host).length, 1);
    // The first was retried with the new token, the others were not.
    assert.equal(calls(host).filter(({ url }) => url.includes('/api/locked')).length, 11);
    const events = await authEvents(page);
    assert.deepEqual([...new Set(events)], ['refreshed', 'refused NGP504']);
  });

  it('every request, as with CORS off: the library does not refresh for each request', async () => {
    const host = await start({
      faults: { unauthorized: true, 'never-connect': true, 'refresh-fails': true },
    });
    const { page } = await open(host);

    const started = Date.now();
    const responses = await sendMany(page, 200);
    const duration = Date.now() - started;

    assert.deepEqual(statuses(responses), { 401: 200 });
    assert.equal(lists(host).length, 200);
    // The first waits three seconds for the host; then at most one a second, on a machine that is too
    // slow for 200 responses in that time.
    const most = 1 + Math.floor(Math.max(0, duration - 3_000) / 1_000);
    assert.ok(
      refreshes(host).length <= most,
      `${refreshes(host).length} refreshes in ${duration} ms`,
    );
  });
});

it("two tabs have two users, and never each other's token", async () => {
  const host = await start({ tokenLife: 4 });
  const context = await browser.newContext();
  const users = ['000001', '000002'];
  const tabs: Page[] = [];
  for (const user of users) {
    host.session = { ...host.session, user };
    const page = await context.newPage();
    await page.goto(host.appUrl('one'));
    await page.locator('#home').waitFor();
    tabs.push(page);
  }
  const userOf = (authorization = ''): string =>
    JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString()).userid;

  // Longer than the lifetime of a token: both tabs refresh.
  for (let round = 0; round < 6; round++) {
    const responses = await Promise.all(tabs.map((page, tab) => sendMany(page, 20, tab * 10_000)));
    assert.deepEqual(statuses(responses.flat()), { 200: 40 });
    await tabs[0].waitForTimeout(1_000);
  }

  for (const { url, headers } of lists(host)) {
    const tab = Number(url.split('request=')[1]) < 10_000 ? 0 : 1;
    assert.equal(userOf(headers['authorization']), users[tab]);
  }
  for (const [tab, page] of tabs.entries()) {
    assert.equal(userOf(await storedToken(page)), users[tab]);
  }
  assert.ok(refreshes(host).length >= 2);
});

it('a missing token is requested from the host once, and the requests wait for it', async () => {
  const host = await start({ faults: { 'storage-missing': 'ERPTOKEN,TOKEN' } });
  const { page } = await open(host);

  const responses = await sendMany(page, 50);

  assert.deepEqual(statuses(responses), { 200: 50 });
  assert.equal(lists(host).length, 50);
  assert.equal(host.messages.filter(({ type }) => type === 'internalToken').length, 1);
});

it('no part of a token is in a URL or in the console', async () => {
  const host = await start({ tokenLife: 2 });
  const { page, problems } = await open(host);
  const consoleTexts: string[] = [];
  page.on('console', message => consoleTexts.push(message.text()));
  const tokens = new Set<string>();
  for (let round = 0; round < 5; round++) {
    const stored = await page.evaluate(() => sessionStorage.getItem('ERPTOKEN'));
    const { access_token, refresh_token } = JSON.parse(stored ?? '{}');
    tokens.add(access_token).add(refresh_token);
    if (round === 3) host.faults = { 'refresh-fails': true, unauthorized: true };
    await sendMany(page, 5);
    await page.waitForTimeout(700);
  }

  assert.ok(tokens.size >= 4);
  assert.ok(problems.length > 0);
  const shown = [...problems, ...consoleTexts, ...host.requests.map(({ url }) => url)].join('\n');
  for (const token of tokens) assert.ok(!shown.includes(token), 'a token is shown');
});
