// Each chain of interceptors that applications have, in the Angular of a workspace and a real browser:
// what the application's own interceptors see, and what the server receives. Once more as in an
// Angular without its token for root interceptors.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import table from '../../conformance/interceptor-chains.json' with { type: 'json' };
import { type InterceptorChain, type Observed } from '../../conformance/suite/interceptor-chain.js';
import { openTab } from '../../test-support/browser.js';
import { bundleChainsPage } from './chains-page.js';

declare global {
  /** See e2e/fixtures/consumers/chains/page.ts. */
  var sendThrough: (chain: InterceptorChain, url: string) => Promise<readonly Observed[]>;
}

/** A workspace in which the library is installed. */
export interface InstalledLibrary {
  readonly workspace: string;
  readonly browser: Browser;
}

/** What came of one request. */
interface ChainOutcome {
  readonly observed: readonly Observed[];
  /** The requests that the server received for something else than a token, in their order. */
  readonly received: readonly IncomingMessage[];
  /** How many requests for a token it received. */
  readonly tokens: number;
}

const chains: readonly InterceptorChain[] = table.chains;
const REST = '/app-root';
const REST_URL = `${REST}${table.url}`;

/** The headers that the interceptors of the table add. */
const OWN_HEADERS = ['x-area', 'x-async', 'x-class'];

/** What every request has that ours handled once: the library's headers and that of the caller. */
const SENT = { authorization: 'Bearer first', tenantid: 'T1', caller: '1' };

/** Runs the table with the packages of a workspace. */
export function testChains(installed: () => InstalledLibrary): void {
  describe('in every chain', () => {
    const runner = startedRunner(installed, true);
    for (const chain of chains) {
      it(`ours acts once, nearest to the server: ${chain.name}`, async () => {
        const { observed, received } = await runner().send(chain);
        assert.deepEqual(urlsSeen(observed), chain.sees);
        assertReceived(received, chain.header);
        for (const { headers = [] } of observed) {
          assert.ok(!headers.includes('authorization') && !headers.includes('tenantid'));
        }
      });

      it(`own interceptors do not see the 401 that is retried: ${chain.name}`, async () => {
        const { observed, received, tokens } = await runner().send(chain, 401);
        assert.deepEqual(
          received.map(({ headers }) => headers.authorization),
          ['Bearer first', 'Bearer second'],
        );
        assert.equal(tokens, 1);
        assert.deepEqual(
          observed.filter(({ status }) => status),
          [],
        );
      });
    }
  });

  describe('in every chain, in an Angular without its token', () => {
    const runner = startedRunner(installed, false);
    for (const chain of chains) {
      it(`${chain.withoutToken ?? 'the same as with it'}: ${chain.name}`, async () => {
        assertWithoutToken(chain, await runner().send(chain));
      });
    }
  });
}

function assertWithoutToken(chain: InterceptorChain, { observed, received }: ChainOutcome): void {
  switch (chain.withoutToken) {
    case undefined:
      assert.deepEqual(urlsSeen(observed), chain.sees);
      assertReceived(received, chain.header);
      break;
    case 'own interceptors see the absolute URL':
      // Those that filter by the URL that they wrote leave the request as it is.
      assertReceived(received, ownHeaders(received[0]));
      assert.ok(Object.values(urlsSeen(observed)).some(url => url?.endsWith(REST_URL)));
      assert.notDeepEqual(urlsSeen(observed), chain.sees);
      break;
    case 'a prefix is written in front of the absolute URL':
      assert.equal(received.length, 1);
      assert.match(received[0]?.url ?? '', /.http:\/\//);
      break;
    case 'requests pass by ours':
      assert.deepEqual(
        received.map(({ url, headers }) => [url, headers.authorization]),
        [[table.url, undefined]],
      );
      break;
    default:
      assert.fail(`unknown outcome: ${chain.withoutToken}`);
  }
}

/** The URL that each interceptor of the application received; each has received one request. */
function urlsSeen(observed: readonly Observed[]): InterceptorChain['sees'] {
  const requests = observed.filter(({ url }) => url !== undefined);
  const urls = Object.fromEntries(requests.map(({ interceptor, url }) => [interceptor, url]));
  assert.equal(Object.keys(urls).length, requests.length, 'one interceptor acted twice');
  return urls;
}

function ownHeaders(request: IncomingMessage | undefined): string[] {
  return OWN_HEADERS.filter(name => request?.headers[name] !== undefined);
}

function assertReceived(received: readonly IncomingMessage[], headers: readonly string[]): void {
  assert.deepEqual(
    received.map(({ url }) => url),
    [REST_URL],
  );
  const [request] = received;
  assert.deepEqual(ownHeaders(request), [...headers].sort());
  // Node joins the values of a header that was sent twice.
  const { authorization, tenantid, 'x-caller': caller } = request?.headers ?? {};
  assert.deepEqual({ authorization, tenantid, caller }, SENT);
}

/** The runner of a suite, started before its tests. */
function startedRunner(installed: () => InstalledLibrary, hasToken: boolean): () => ChainRunner {
  let runner: ChainRunner | undefined;
  before(async () => {
    const { workspace, browser } = installed();
    runner = new ChainRunner(await bundleChainsPage(workspace, hasToken));
    await runner.open(browser);
  });
  after(() => runner?.close());
  return () => {
    assert.ok(runner);
    return runner;
  };
}

/** A page that sends requests through chains, and the server that receives them. */
class ChainRunner {
  readonly #server: Server;
  #page?: Page;
  #context?: BrowserContext;
  #received: IncomingMessage[] = [];
  #tokens = 0;
  #firstStatus = 200;

  constructor(script: string) {
    this.#server = createServer((request, response) => this.#respond(script, request, response));
  }

  async open(browser: Browser): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { page, context, problems } = await openTab(browser);
    this.#context = context;
    this.#page = page;
    await page.goto(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`);
    assert.ok(await page.evaluate('"sendThrough" in window'), problems.join('\n'));
  }

  /**
   * Sends the request of a chain.
   *
   * @param firstStatus The status of the response while the token has not been refreshed.
   */
  async send(chain: InterceptorChain, firstStatus = 200): Promise<ChainOutcome> {
    assert.ok(this.#page);
    this.#received = [];
    this.#tokens = 0;
    this.#firstStatus = firstStatus;
    const sent = { chain, url: chain.url ?? table.url };
    const observed = await this.#page.evaluate(({ chain, url }) => sendThrough(chain, url), sent);
    return { observed, received: this.#received, tokens: this.#tokens };
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #respond(script: string, request: IncomingMessage, response: ServerResponse): void {
    const { url = '', headers } = request;
    if (url === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<!doctype html><script type="module" src="page.js"></script>');
      return;
    }
    if (url === '/page.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(script);
      return;
    }
    if (url === '/favicon.ico') {
      response.writeHead(404).end();
      return;
    }
    const isToken = new URL(url, 'http://server').pathname.endsWith('/token');
    if (isToken) this.#tokens++;
    else this.#received.push(request);
    const isFirst = !isToken && headers.authorization !== 'Bearer second';
    response.statusCode = isFirst ? this.#firstStatus : 200;
    response.setHeader('Content-Type', 'application/json');
    const body = isToken ? { access_token: 'second', refresh_token: 'r2' } : { items: [] };
    response.end(JSON.stringify(body));
  }
}
