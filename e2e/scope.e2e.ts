// The token goes to the REST base and nowhere else: thousands of addresses that want to be mistaken
// are really sent by Chromium to a server that is every host, and what arrives is looked at.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type Browser } from 'playwright-core';
import { hostileAddress } from '../conformance/hostile-urls.js';
import { asServersRead } from '../conformance/server-path.js';
import { launchBrowser } from './support/browser.js';
import { type EveryHost, type WireRequest, startEveryHost } from './support/every-host.js';
import { buildProbe } from './support/probe-app.js';
import { type Prediction } from './support/sender.js';

/** About a quarter has another scheme or is no address, so that a good thousand arrives. */
const ADDRESSES = 1_600;
const BATCH = 50;

/** Headers that belong to the session and to nobody else. */
const OURS = ['authorization', 'tenantid', 'x-erp-module', 'x-erp-database', 'accept-language'];
const LANGUAGE = 'pt-BR';

const installations = [
  {
    title: 'embedded, REST on the page’s origin',
    page: 'http://protheus.test',
    folder: '/app-root/demo/',
    api_baseUrl: '/app-root',
    rest: { origin: 'http://protheus.test', path: '/app-root' },
  },
  {
    title: 'REST on another server',
    page: 'http://protheus.test:4200',
    folder: '/',
    api_baseUrl: 'https://api.example.com/rest',
    rest: { origin: 'https://api.example.com', path: '/rest' },
  },
];

/** What one installation sent, what the library said of it, and what arrived. */
interface Traffic {
  readonly addresses: readonly string[];
  readonly predictions: readonly Prediction[];
  readonly arrivals: readonly WireRequest[];
}

for (const { title, page: origin, folder, api_baseUrl, rest } of installations) {
  describe(`${ADDRESSES} hostile addresses, ${title}`, () => {
    let server: EveryHost;
    let browser: Browser;
    let traffic: Traffic;

    before(async () => {
      const files = buildProbe('sender');
      server = await startEveryHost({ origin, folder, files, api_baseUrl });
      browser = await launchBrowser(
        `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
        '--ignore-certificate-errors',
      );
      traffic = await exchange();
    });

    after(async () => {
      await browser?.close();
      await server?.close();
    });

    async function exchange(): Promise<Traffic> {
      const target = {
        page: new URL(origin).host,
        scheme: new URL(rest.origin).protocol,
        rest: new URL(rest.origin).host,
        path: rest.path,
      };
      // Others on each run; with the seed that is printed a run can be made again.
      const seed = Date.now() % 2 ** 31;
      console.log(`hostile addresses: seed ${seed}`);
      const addresses = fc.sample(hostileAddress(target), { numRuns: ADDRESSES, seed });
      const context = await browser.newContext({ locale: 'en-US', ignoreHTTPSErrors: true });
      await context.addInitScript(storeSession, { token: fakeToken(), language: LANGUAGE });
      const page = await context.newPage();
      await page.goto(origin + folder);
      await page.waitForFunction(() => 'sender' in globalThis);

      const predictions: Prediction[] = [];
      for (let from = 0; from < ADDRESSES; from += BATCH) {
        const urls = addresses.slice(from, from + BATCH);
        predictions.push(
          ...(await page.evaluate(({ urls, from }) => globalThis.sender.send(urls, from), {
            urls,
            from,
          })),
        );
      }
      await context.close();
      return { addresses, predictions, arrivals: server.arrivals };
    }

    const sent = (): WireRequest[] =>
      traffic.arrivals.filter(({ headers }) => headers['x-number'] !== undefined);
    const hasSession = ({ headers }: WireRequest): boolean =>
      OURS.some(name =>
        name === 'accept-language' ? headers[name] === LANGUAGE : name in headers,
      );

    it('reach many servers, and the REST base among them', () => {
      const origins = new Set(sent().map(arrival => arrival.origin));

      assert.ok(sent().length > 1_000, `${sent().length} requests arrived`);
      assert.ok(origins.size >= 10, [...origins].join());
      assert.ok(sent().filter(hasSession).length > ADDRESSES / 10);
      assert.ok(sent().filter(arrival => !hasSession(arrival)).length > ADDRESSES / 10);
    });

    it('carry the session to the REST base only, as the browser and as a server reads it', () => {
      for (const arrival of sent().filter(hasSession)) {
        const path = new URL(arrival.origin + arrival.target).pathname;
        assert.equal(arrival.origin, rest.origin, arrival.target);
        assert.ok(isUnder(path, rest.path), arrival.target);
        assert.ok(isUnder(asServersRead(path), rest.path), arrival.target);
      }
    });

    it('do not even ask another server whether it would take the session', () => {
      const asked = traffic.arrivals.filter(
        ({ method, headers }) =>
          method === 'OPTIONS' &&
          /authorization|tenantid|x-erp/i.test(headers['access-control-request-headers'] ?? ''),
      );

      assert.deepEqual(
        asked.filter(arrival => arrival.origin !== rest.origin),
        [],
      );
    });

    it('arrive where explain() says, with the headers that it names', () => {
      for (const arrival of sent()) {
        const index = Number(arrival.headers['x-number']);
        const { address, headers } = traffic.predictions[index] as Prediction;
        const carried = OURS.filter(name =>
          name === 'accept-language' ? arrival.headers[name] === LANGUAGE : name in arrival.headers,
        );

        assert.match(arrival.origin + arrival.target, explained(address));
        assert.deepEqual(
          carried,
          OURS.filter(name => headers.some(header => header.toLowerCase() === name)),
          traffic.addresses[index],
        );
      }
    });
  });
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/**
 * The address that `explain()` showed: the browser sends neither its fragment nor its user, and `…`
 * stands for what was hidden. As text, because Chromium takes hosts that Node refuses to parse.
 */
function explained(address: string): RegExp {
  const visible = address
    .replace(/#.*$/s, '')
    .replace(/^(\w+:\/\/)(?:…|%E2%80%A6)@/, '$1')
    .split(/…|%E2%80%A6/)
    .map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${visible.join('.*')}$`, 's');
}

/** A token that no server would take, made here: the library reads its expiry only. */
function fakeToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return [part({ alg: 'none' }), part({ sub: 'nobody', iat: now, exp: now + 3600 }), 'none'].join(
    '.',
  );
}

/** Runs in the page, before the application: what the host writes. */
function storeSession({ token, language }: { token: string; language: string }): void {
  const values = {
    ERPTOKEN: JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 3600 }),
    ProCompany: JSON.stringify({ Code: 'T1' }),
    ProBranch: JSON.stringify({ Code: 'D MG 01 ' }),
    ProModule: 'FAT',
    ProDatabase: '20261121',
    ProIdiom: language,
  };
  for (const [key, value] of Object.entries(values)) sessionStorage.setItem(key, value);
}
