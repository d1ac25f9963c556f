// The token is sent to the REST base only: Chromium really sends thousands of hostile URLs to one
// server that is every host, and the tests check the requests that arrive.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type Browser } from 'playwright-core';
import { hostileUrl } from '../conformance/hostile-urls.js';
import { serverPathOf } from '../conformance/server-path.js';
import { launchBrowser } from '../test-support/browser.js';
import { type Prediction } from './support/bulk-requests.js';
import { buildProbe } from './support/probe-app.js';
import {
  startWildcardServer,
  type WildcardServer,
  type WireRequest,
} from './support/wildcard-server.js';

/** About a quarter has another scheme or is not valid, so that more than a thousand arrive. */
const URLS = 1_600;
const BATCH = 50;

/** The headers of the session. */
const SESSION_HEADERS = [
  'authorization',
  'tenantid',
  'x-erp-module',
  'x-erp-database',
  'accept-language',
];
const LANGUAGE = 'pt-BR';

const installations = [
  {
    title: 'embedded, REST on the origin of the page',
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

/** The URLs that one installation requested, their explanations, and the requests that arrived. */
interface Traffic {
  readonly urls: readonly string[];
  readonly predictions: readonly Prediction[];
  readonly received: readonly WireRequest[];
}

for (const { title, page: origin, folder, api_baseUrl, rest } of installations) {
  describe(`${URLS} hostile URLs, ${title}`, () => {
    let server: WildcardServer;
    let browser: Browser;
    let traffic: Traffic;

    before(async () => {
      const files = buildProbe('bulk-requests');
      server = await startWildcardServer({ origin, folder, files, api_baseUrl });
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
      // Other URLs on each run. The printed seed repeats a run.
      const seed = Date.now() % 2 ** 31;
      console.log(`hostile URLs: seed ${seed}`);
      const urls = fc.sample(hostileUrl(target), { numRuns: URLS, seed });
      const context = await browser.newContext({ locale: 'en-US', ignoreHTTPSErrors: true });
      await context.addInitScript(storeSession, { token: fakeToken(), language: LANGUAGE });
      const page = await context.newPage();
      await page.goto(origin + folder);
      await page.waitForFunction(() => 'bulkRequests' in globalThis);

      const predictions: Prediction[] = [];
      for (let from = 0; from < URLS; from += BATCH) {
        const batch = urls.slice(from, from + BATCH);
        predictions.push(
          ...(await page.evaluate(({ batch, from }) => globalThis.bulkRequests.send(batch, from), {
            batch,
            from,
          })),
        );
      }
      await context.close();
      return { urls, predictions, received: server.received };
    }

    const sent = (): WireRequest[] =>
      traffic.received.filter(({ headers }) => headers['x-number'] !== undefined);
    const hasSession = ({ headers }: WireRequest): boolean =>
      SESSION_HEADERS.some(name =>
        name === 'accept-language' ? headers[name] === LANGUAGE : name in headers,
      );

    it('arrive at many servers, the REST base among them', () => {
      const origins = new Set(sent().map(request => request.origin));

      assert.ok(sent().length > 1_000, `${sent().length} requests arrived`);
      assert.ok(origins.size >= 10, [...origins].join());
      assert.ok(sent().filter(hasSession).length > URLS / 10);
      assert.ok(sent().filter(request => !hasSession(request)).length > URLS / 10);
    });

    it('have the session at the REST base only, as the browser and as a server reads the path', () => {
      for (const request of sent().filter(hasSession)) {
        const path = new URL(request.origin + request.target).pathname;
        assert.equal(request.origin, rest.origin, request.target);
        assert.ok(isUnder(path, rest.path), request.target);
        assert.ok(isUnder(serverPathOf(path), rest.path), request.target);
      }
    });

    it('send no preflight with session headers to another server', () => {
      const preflights = traffic.received.filter(
        ({ method, headers }) =>
          method === 'OPTIONS' &&
          /authorization|tenantid|x-erp/i.test(headers['access-control-request-headers'] ?? ''),
      );

      assert.deepEqual(
        preflights.filter(request => request.origin !== rest.origin),
        [],
      );
    });

    it('arrive at the URL that explain() returns, with the headers that it names', () => {
      for (const request of sent()) {
        const index = Number(request.headers['x-number']);
        const { url, headers } = traffic.predictions[index] as Prediction;
        const attached = SESSION_HEADERS.filter(name =>
          name === 'accept-language' ? request.headers[name] === LANGUAGE : name in request.headers,
        );

        assert.match(request.origin + request.target, patternOf(url));
        assert.deepEqual(
          attached,
          SESSION_HEADERS.filter(name => headers.some(header => header.toLowerCase() === name)),
          traffic.urls[index],
        );
      }
    });
  });
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/**
 * Matches the URL that `explain()` returned: the browser sends neither its fragment nor its user,
 * and `…` replaces secrets. As text, because Chromium accepts hosts that Node refuses to parse.
 */
function patternOf(url: string): RegExp {
  const visible = url
    .replace(/#.*$/s, '')
    .replace(/^(\w+:\/\/)(?:…|%E2%80%A6)@/, '$1')
    .split(/…|%E2%80%A6/)
    .map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${visible.join('.*')}$`, 's');
}

/** An unsigned token, which no server would accept: the library reads its expiry only. */
function fakeToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return [part({ alg: 'none' }), part({ sub: 'test', iat: now, exp: now + 3600 }), 'none'].join(
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
