// The token in a real browser: refreshed once for a whole tab, never sent when it is old, and no storm
// when the server or the refresh is broken. Everything is judged by what the server received.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { reply } from '../projects/protheus-devkit/src/host/config/reply.js';
import { type HostOptions } from '../projects/protheus-devkit/src/host/host-options.js';
import { type RequestEntry } from '../projects/protheus-devkit/src/host/log/host-log.js';
import { type ProtheusHost } from '../projects/protheus-devkit/src/host/protheus-host.js';
import { tokenRoute } from '../projects/protheus-devkit/src/host/rest/token.js';
import { startHost } from '../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from './support/browser.js';
import { buildProbe } from './support/probe-app.js';
import { nextSecond } from './support/waiting.js';

const LIST = '/api/demo/v1/products?page=1&pageSize=1&request=';
const TOKEN = '/api/oauth2/v1/token';

type Answer = Awaited<ReturnType<typeof globalThis.probe.get>>;

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

/** A host with one application under two names. */
async function start(options: HostOptions = {}): Promise<ProtheusHost> {
  return (host = await startHost({
    applications: [`one=${probe}`, `two=${probe}`],
    port: 0,
    config: false,
    ...options,
  }));
}

/** Opens an application as the desktop client does, in a tab of its own. */
async function open(from: ProtheusHost): Promise<{ page: Page; problems: string[] }> {
  const tab = await openTab(browser);
  await tab.page.goto(from.appUrl('one'));
  await tab.page.locator('#home').waitFor();
  return tab;
}

/** Opens an application in a frame of the web client’s page. */
async function openInFrame(page: Page, name: string): Promise<Frame> {
  await page.getByRole('button', { name, exact: true }).click();
  const frame = page.locator(`iframe[title="${name}"]`);
  await frame.contentFrame().locator('#home').waitFor();
  const found = await (await frame.elementHandle())?.contentFrame();
  assert.ok(found);
  return found;
}

/** Sends many requests at once; each of them is told apart by its number. */
function burst(where: Page | Frame, count: number, from = 0): Promise<Answer[]> {
  return where.evaluate(
    ({ url, count, from }) =>
      Promise.all(Array.from({ length: count }, (_, n) => globalThis.probe.get(url + (from + n)))),
    { url: LIST, count, from },
  );
}

const storedToken = (where: Page | Frame): Promise<string> =>
  where.evaluate(() => JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '{}').access_token);

const authEvents = (where: Page | Frame): Promise<string[]> =>
  where.evaluate(() => globalThis.probe.authEvents());

const calls = ({ requests }: ProtheusHost): RequestEntry[] =>
  requests.filter(({ area }) => area === 'rest');

const refreshes = (from: ProtheusHost): RequestEntry[] =>
  calls(from).filter(({ url }) => url.includes(TOKEN));

const lists = (from: ProtheusHost): RequestEntry[] =>
  calls(from).filter(({ url }) => url.includes(LIST));

/** How many answers have each status. */
function statuses(answers: readonly { status: number }[]): Record<number, number> {
  const count: Record<number, number> = {};
  for (const { status } of answers) count[status] = (count[status] ?? 0) + 1;
  return count;
}

/** The numbers of the requests that arrived, without repetition. */
const arrived = (entries: readonly RequestEntry[]): number =>
  new Set(entries.map(({ url }) => url)).size;

describe('a token that has expired', () => {
  it('is refreshed once for 1,000 parallel requests: none leaves with it, none is lost', async () => {
    const host = await start({ faults: { 'expired-token': true } });
    const { page } = await open(host);
    const old = await storedToken(page);

    const answers = await burst(page, 1_000);

    assert.deepEqual(statuses(answers), { 200: 1_000 });
    assert.equal(refreshes(host).length, 1);
    assert.equal(lists(host).length, 1_000);
    assert.equal(arrived(lists(host)), 1_000);
    const carried = new Set(lists(host).map(({ headers }) => headers['authorization']));
    assert.deepEqual([...carried], [`Bearer ${await storedToken(page)}`]);
    assert.ok(!carried.has(`Bearer ${old}`));
  });

  it('is refreshed once for two frames of a page with 500 requests each', async () => {
    const host = await start();
    const { page } = await openTab(browser);
    await page.goto(`${host.url.replace(/\/$/, '')}/webapp/`);
    const one = await openInFrame(page, 'one');
    host.faults = { 'expired-token': true };
    const two = await openInFrame(page, 'two');
    host.faults = {};
    assert.equal(await storedToken(one), await storedToken(two));

    const answers = await Promise.all([burst(one, 500), burst(two, 500, 500)]);

    assert.deepEqual(statuses(answers.flat()), { 200: 1_000 });
    assert.equal(refreshes(host).length, 1);
    assert.equal(lists(host).length, 1_000);
    assert.equal(arrived(lists(host)), 1_000);
    assert.deepEqual([...new Set(lists(host).map(({ token }) => token))], ['valid']);
  });

  it('ends in a coded 401 while the refresh answers 500, and is refreshed when it recovers', async () => {
    let broken = true;
    const host = await start({
      faults: { 'expired-token': true, 'never-connect': true },
      rest: {
        [`POST ${TOKEN}`]: {
          needs: 'nothing',
          answer: async (...asked: Parameters<typeof tokenRoute.answer>) => {
            if (broken) return reply(500, { message: 'x' });
            const { status, body } = await tokenRoute.answer(...asked);
            return reply(status, body);
          },
        },
      },
    });
    const { page } = await open(host);

    const refused = await burst(page, 20);

    assert.deepEqual(statuses(refused), { 401: 20 });
    assert.ok(refused.every(({ error }) => String(error).includes('NGP502')));
    assert.equal(lists(host).length, 0);
    assert.equal(refreshes(host).length, 1);
    assert.deepEqual(await authEvents(page), ['refresh-failed NGP502']);

    broken = false;
    await new Promise(resolve => setTimeout(resolve, 1_100));
    const answers = await burst(page, 20, 20);

    assert.deepEqual(statuses(answers), { 200: 20 });
    assert.equal(refreshes(host).at(-1)?.status, 201);
  });
});

it('a token life of a few seconds is not noticed by the application', async () => {
  const host = await start({ tokenLife: 3 });
  const { page } = await open(host);
  const answers: Answer[] = [];
  const began = Date.now();

  while (Date.now() < began + 10_000) {
    answers.push(...(await burst(page, 3, answers.length)));
    await page.waitForTimeout(100);
  }
  const took = Date.now() - began;

  assert.deepEqual(statuses(answers), { 200: answers.length });
  // A machine under load may let a token end on its way; then the 401 was repaired.
  const late = lists(host).filter(({ token }) => token !== 'valid').length;
  assert.ok(late <= answers.length / 20, `${late} of ${answers.length} came too late`);
  const count = refreshes(host).length;
  // A token is due when a tenth of its life is left, and up to a second earlier: its times are cut.
  const most = 1 + Math.floor(took / 1_700);
  assert.ok(count >= 3 && count <= most, `${count} refreshes in ${took} ms`);
});

describe('a server that refuses', () => {
  it('a token that is not its own gets one from the host, for 200 requests once', async () => {
    const host = await start({ faults: { 'foreign-token': true } });
    const { page } = await open(host);
    const foreign = await storedToken(page);
    host.faults = {};

    const answers = await burst(page, 200);

    assert.deepEqual(statuses(answers), { 200: 200 });
    const asked = host.messages.filter(({ type }) => type === 'internalToken');
    assert.equal(asked.length, 1);
    assert.equal(refreshes(host).length, 1);
    // Each was refused once at most, and then repeated once.
    const refused = lists(host).filter(({ status }) => status === 401);
    assert.equal(arrived(refused), refused.length);
    assert.equal(lists(host).length, 200 + refused.length);
    assert.ok(refused.every(({ headers }) => headers['authorization'] === `Bearer ${foreign}`));
  });

  it('every token is asked for a new one once, not again for each request', async () => {
    const host = await start({
      rest: { 'GET /api/locked': { needs: 'nothing', answer: () => reply(401, {}) } },
    });
    const { page } = await open(host);
    const locked = (): Promise<Answer> => page.evaluate(() => globalThis.probe.get('/api/locked'));
    // One of the same second would not be tried again.
    await nextSecond();

    for (let times = 0; times < 10; times++) assert.equal((await locked()).status, 401);

    assert.equal(refreshes(host).length, 1);
    // The first was repeated with the new token, the others were not.
    assert.equal(calls(host).filter(({ url }) => url.includes('/api/locked')).length, 11);
    const events = await authEvents(page);
    assert.deepEqual([...new Set(events)], ['refreshed', 'refused NGP504']);
  });

  it('everything, as with CORS off, is not flooded with refreshes', async () => {
    const host = await start({
      faults: { unauthorized: true, 'never-connect': true, 'refresh-fails': true },
    });
    const { page } = await open(host);

    const began = Date.now();
    const answers = await burst(page, 200);
    const took = Date.now() - began;

    assert.deepEqual(statuses(answers), { 401: 200 });
    assert.equal(lists(host).length, 200);
    // One, which waits three seconds for the host; then one a second at most, where the machine is
    // too slow for 200 answers in that time.
    const most = 1 + Math.floor(Math.max(0, took - 3_000) / 1_000);
    assert.ok(refreshes(host).length <= most, `${refreshes(host).length} refreshes in ${took} ms`);
  });
});

it('two tabs have two users, and never each other’s token', async () => {
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

  // Longer than a token lives: both tabs refresh.
  for (let round = 0; round < 6; round++) {
    const answers = await Promise.all(tabs.map((page, tab) => burst(page, 20, tab * 10_000)));
    assert.deepEqual(statuses(answers.flat()), { 200: 40 });
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

it('a host that wrote no token is asked for it once, and the requests wait for it', async () => {
  const host = await start({ faults: { 'storage-missing': 'ERPTOKEN,TOKEN' } });
  const { page } = await open(host);

  const answers = await burst(page, 50);

  assert.deepEqual(statuses(answers), { 200: 50 });
  assert.equal(lists(host).length, 50);
  assert.equal(host.messages.filter(({ type }) => type === 'internalToken').length, 1);
});

it('nothing of a token is in an address or in the console', async () => {
  const host = await start({ tokenLife: 2 });
  const { page, problems } = await open(host);
  const said: string[] = [];
  page.on('console', message => said.push(message.text()));
  const tokens = new Set<string>();
  for (let round = 0; round < 5; round++) {
    const stored = await page.evaluate(() => sessionStorage.getItem('ERPTOKEN'));
    const { access_token, refresh_token } = JSON.parse(stored ?? '{}');
    tokens.add(access_token).add(refresh_token);
    if (round === 3) host.faults = { 'refresh-fails': true, unauthorized: true };
    await burst(page, 5);
    await page.waitForTimeout(700);
  }

  assert.ok(tokens.size >= 4);
  assert.ok(problems.length > 0);
  const shown = [...problems, ...said, ...host.requests.map(({ url }) => url)].join('\n');
  for (const token of tokens) assert.ok(!shown.includes(token), 'a token is shown');
});
