// An application in the local host, in a real browser, with the data of a real REST server: a second
// host behind TLS with a private authority, that refuses every request with an Origin (CORS off).
import assert from 'node:assert/strict';
import { request } from 'node:https';
import { after, before, describe, it } from 'node:test';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import {
  type RealServer,
  startRealServer,
} from '../../projects/protheus-devkit/src/host/testing/real-server.js';
import { type FaultCase, faultSuite } from '../support/fault-case.js';

const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=3';

/** In seconds: a refreshed token must be valid for the request that it was refreshed for. */
const TOKEN_LIFE = 4;

const suite = faultSuite();
let real: RealServer;

before(async () => {
  real = await startRealServer({
    tokenLife: TOKEN_LIFE,
    rest: { 'GET /api/vendas/v1/resumo': () => ({ origem: 'servidor real', total: 7 }) },
  });
});
after(() => real.close());

function remote(): HostOptions {
  return {
    remote: { url: real.url, user: 'joao.conceicao', password: 'protheus', ca: real.ca },
  };
}

function get({ app }: FaultCase, url: string): Promise<{ status: number }> {
  return app.evaluate(url => globalThis.faultApp.get(url), url);
}

for (const mode of ['webapp', 'desktop'] as const) {
  describe(`pass-through, ${mode}`, () => {
    it('returns the data of the real server to the application, and never its token', () =>
      suite.open(mode, remote(), async test => {
        const before = real.received.length;
        assert.equal((await get(test, '/api/vendas/v1/resumo')).status, 200);
        const { url, headers } = real.received.slice(before).at(-1) ?? { url: '', headers: {} };
        assert.equal(url, '/rest/api/vendas/v1/resumo');
        assert.equal(headers['tenantid'], 'T1,D MG 01 ,');
        assert.deepEqual([headers.origin, headers.referer], [undefined, undefined]);

        const stored = await test.app.evaluate(() => JSON.stringify({ ...sessionStorage }));
        const token = headers.authorization?.replace('Bearer ', '') ?? '';
        assert.match(token, /^eyJ/);
        assert.equal(stored.includes(token), false);
        const claims = await test.app.evaluate(() => {
          const { access_token } = JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '') as Record<
            string,
            string
          >;
          return JSON.parse(atob(access_token.split('.')[1])) as { sub: string };
        });
        assert.equal(claims.sub, 'joao.conceicao');
      }));
  });
}

describe('pass-through to a server with CORS off', () => {
  it('is needed: the server refuses requests with an Origin', async () => {
    const status = await new Promise(resolve => {
      const url = new URL(`${real.url}${PRODUCTS}`);
      const headers = { origin: 'http://127.0.0.1:4200' };
      request(url, { ca: real.ca, headers }, response => {
        resolve(response.resume().statusCode);
      }).end();
    });
    assert.equal(status, 401);
  });

  it('refreshes the expired real token, without an event in the application', () =>
    suite.open('desktop', remote(), async test => {
      assert.equal((await get(test, PRODUCTS)).status, 200);
      // The server counts from the full second before the token was issued.
      await test.page.waitForTimeout(TOKEN_LIFE * 1000);
      const before = real.received.length;
      assert.equal((await get(test, PRODUCTS)).status, 200);
      const received = real.received
        .slice(before)
        .map(({ url }) => url.replace(/refresh_token=eyJ.*/, '…'));
      assert.deepEqual(received, [
        `/rest${PRODUCTS}`,
        '/rest/api/oauth2/v1/token?grant_type=refresh_token&…',
        `/rest${PRODUCTS}`,
      ]);
      assert.deepEqual(await test.app.evaluate(() => globalThis.faultApp.authEvents), []);
    }));

  it('offers the companies, branches and user of that server in the page', () =>
    suite.open('webapp', remote(), async ({ page, host }) => {
      const before = real.received.length;
      const read = (path: string): Promise<{ items: { Code: string }[] }> =>
        page.evaluate(async path => (await fetch(`/webapp/api/rest${path}`)).json(), path);
      const base = '/api/framework/environment/v1';
      const companies = await read(`${base}/companies?pageSize=3`);
      assert.equal(companies.items.length, 3);
      const branches = await read(`${base}/branches?EnterpriseGroup=T2&pageSize=5`);
      assert.equal(branches.items.length, 5);
      const requestedUrls = real.received.slice(before).map(({ url }) => url);
      assert.ok(
        requestedUrls.some(url => url.includes('/companies?pageSize=3')),
        requestedUrls.join(),
      );
      const state = (await (await fetch(`${host.url}/webapp/api/state`)).json()) as {
        remote: unknown;
      };
      assert.deepEqual(state.remote, { url: real.url, user: 'joao.conceicao', replay: false });
    }));
});
