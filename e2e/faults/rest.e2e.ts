// Each fault of the token and of REST, in a real browser: its effect on an application with the library.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import { type RequestEntry } from '../../projects/protheus-devkit/src/host/log/log-entries.js';
import { type FaultCase, faultSuite, type Result } from '../support/fault-case.js';
import { nextSecond } from '../support/wait-for.js';

const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';

const suite = faultSuite();

function get({ app }: FaultCase, url = PRODUCTS): Promise<Result> {
  return app.evaluate(url => globalThis.faultApp.get(url), url);
}

function events({ app }: FaultCase): Promise<readonly string[]> {
  return app.evaluate(() => globalThis.faultApp.authEvents);
}

function calls({ host }: FaultCase): readonly RequestEntry[] {
  return host.requests.filter(({ area }) => area === 'rest');
}

/** The received requests, such as `GET 401 expired`. */
function received(test: FaultCase): string[] {
  return calls(test).map(({ method, status, token }) => `${method} ${status} ${token}`);
}

function fault(
  faults: HostOptions['faults'],
  work: (test: FaultCase) => Promise<void>,
): Promise<void> {
  return suite.open('desktop', { faults: faults ?? {} }, work);
}

describe('faults of the token', () => {
  it('expired-token: refreshed before the first request, without an error', () =>
    fault({ 'expired-token': true }, async test => {
      assert.equal((await get(test)).status, 200);
      assert.deepEqual(received(test), ['POST 201 none', 'GET 200 valid']);
      assert.deepEqual(await events(test), ['refreshed']);
    }));

  it('foreign-token: refused, then the host is asked for another one, once', () =>
    fault({ 'foreign-token': true }, async test => {
      test.host.faults = {};
      assert.equal((await get(test)).status, 200);
      assert.deepEqual(received(test).slice(0, 1), ['GET 401 refused']);
      assert.deepEqual(received(test).slice(-1), ['GET 200 valid']);
      assert.ok(received(test).length <= 4, received(test).join());
    }));

  it('refresh-fails: the application receives a coded 401, without a flood of requests', () =>
    fault({ 'refresh-fails': true, 'expired-token': true }, async test => {
      const statuses = [(await get(test)).status, (await get(test)).status];
      assert.deepEqual(statuses, [401, 401]);
      assert.match((await events(test)).join(), /refresh-failed NGP502/);
      assert.ok(received(test).length <= 6, received(test).join());
    }));

  it('unauthorized: 401 for every request, as with CORS off, is reported as NGP504', () =>
    fault({ unauthorized: true }, async test => {
      await nextSecond();
      assert.equal((await get(test)).status, 401);
      const before = received(test).length;
      await get(test);
      assert.equal(received(test).length - before, 1, 'no further token is requested');
      assert.deepEqual(await events(test), ['refreshed', 'refused NGP504']);
      assert.match(test.problems.join(), /refused although fresh/);
    }));
});

describe('faults of REST', () => {
  for (const status of [403, 404, 500, 503]) {
    it(`rest-status=${status}: the caller receives the status, and nothing is sent twice`, () =>
      fault({ 'rest-status': String(status) }, async test => {
        const response = await get(test);
        assert.equal(response.status, status);
        assert.match(response.message ?? '', status === 503 ? /./ : /Falha simulada/);
        assert.deepEqual(received(test), [`GET ${status} valid`]);
      }));
  }

  it('rest-status=401:1: the token endpoint still works, so the library retries once, with a new token', () =>
    fault({ 'rest-status': '401' }, async test => {
      await nextSecond();
      assert.equal((await get(test)).status, 401);
      assert.deepEqual(received(test), ['GET 401 valid', 'POST 201 none', 'GET 401 valid']);
    }));

  it('rest-status=503:0.5: exactly half of the requests', () =>
    fault({ 'rest-status': '503:0.5' }, async test => {
      const statuses: (number | undefined)[] = [];
      for (let i = 0; i < 8; i++) statuses.push((await get(test)).status);
      assert.deepEqual(statuses, [200, 503, 200, 503, 200, 503, 200, 503]);
    }));

  it('rest-delay: the application waits for the response', () =>
    fault({ 'rest-delay': 700 }, async test => {
      assert.equal((await get(test)).status, 200);
      assert.ok(calls(test)[0].milliseconds >= 690, String(calls(test)[0].milliseconds));
    }));

  it('cp1252: the text of an error is garbled, its status and the data of responses are not', () =>
    fault({ cp1252: true }, async test => {
      const { status, message } = await get(test, '/api/framework/environment/v1/companies/ZZ');
      assert.equal(status, 404);
      assert.match(message ?? '', /\ufffd/);
      assert.equal((await get(test)).status, 200);
    }));
});
