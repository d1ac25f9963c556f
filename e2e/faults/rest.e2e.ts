// Each fault of the token and of REST, in a real browser: what an application of the library gets.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RequestEntry } from '../../projects/protheus-devkit/src/host/log/host-log.js';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import { type End, type FaultCase, faultSuite } from '../support/fault-case.js';
import { nextSecond } from '../support/waiting.js';

const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';

const suite = faultSuite();

const get = ({ app }: FaultCase, url = PRODUCTS): Promise<End> =>
  app.evaluate(url => globalThis.faultApp.get(url), url);

const events = ({ app }: FaultCase): Promise<readonly string[]> =>
  app.evaluate(() => globalThis.faultApp.authEvents);

const calls = ({ host }: FaultCase): readonly RequestEntry[] =>
  host.requests.filter(({ area }) => area === 'rest');

/** What arrived, such as `GET 401 expired`. */
const arrived = (test: FaultCase): string[] =>
  calls(test).map(({ method, status, token }) => `${method} ${status} ${token}`);

const fault = (
  faults: HostOptions['faults'],
  work: (test: FaultCase) => Promise<void>,
): Promise<void> => suite.open('desktop', { faults: faults ?? {} }, work);

describe('faults of the token', () => {
  it('expired-token: renewed before the first request, which nobody notices', () =>
    fault({ 'expired-token': true }, async test => {
      assert.equal((await get(test)).status, 200);
      assert.deepEqual(arrived(test), ['POST 201 none', 'GET 200 valid']);
      assert.deepEqual(await events(test), ['refreshed']);
    }));

  it('foreign-token: refused, then the host is asked for another, once', () =>
    fault({ 'foreign-token': true }, async test => {
      test.host.faults = {};
      assert.equal((await get(test)).status, 200);
      assert.deepEqual(arrived(test).slice(0, 1), ['GET 401 refused']);
      assert.deepEqual(arrived(test).slice(-1), ['GET 200 valid']);
      assert.ok(arrived(test).length <= 4, arrived(test).join());
    }));

  it('refresh-fails: the application gets a coded 401 and no storm follows', () =>
    fault({ 'refresh-fails': true, 'expired-token': true }, async test => {
      const statuses = [(await get(test)).status, (await get(test)).status];
      assert.deepEqual(statuses, [401, 401]);
      assert.match((await events(test)).join(), /refresh-failed NGP502/);
      assert.ok(arrived(test).length <= 6, arrived(test).join());
    }));

  it('unauthorized: 401 for everything, as with CORS off, is named as such', () =>
    fault({ unauthorized: true }, async test => {
      await nextSecond();
      assert.equal((await get(test)).status, 401);
      const before = arrived(test).length;
      await get(test);
      assert.equal(arrived(test).length - before, 1, 'no further token is asked for');
      assert.deepEqual(await events(test), ['refreshed', 'refused NGP504']);
      assert.match(test.problems.join(), /refused although fresh/);
    }));
});

describe('faults of REST', () => {
  for (const status of [403, 404, 500, 503]) {
    it(`rest-status=${status}: the status reaches the caller, and nothing is sent twice`, () =>
      fault({ 'rest-status': String(status) }, async test => {
        const answer = await get(test);
        assert.equal(answer.status, status);
        assert.match(answer.message ?? '', status === 503 ? /./ : /Falha simulada/);
        assert.deepEqual(arrived(test), [`GET ${status} valid`]);
      }));
  }

  it('rest-status=401:1: signing in goes on, so the library tries once more, with a new token', () =>
    fault({ 'rest-status': '401' }, async test => {
      await nextSecond();
      assert.equal((await get(test)).status, 401);
      assert.deepEqual(arrived(test), ['GET 401 valid', 'POST 201 none', 'GET 401 valid']);
    }));

  it('rest-status=503:0.5: exactly half of the requests', () =>
    fault({ 'rest-status': '503:0.5' }, async test => {
      const statuses: (number | undefined)[] = [];
      for (let i = 0; i < 8; i++) statuses.push((await get(test)).status);
      assert.deepEqual(statuses, [200, 503, 200, 503, 200, 503, 200, 503]);
    }));

  it('rest-delay: the answer is waited for', () =>
    fault({ 'rest-delay': 700 }, async test => {
      assert.equal((await get(test)).status, 200);
      assert.ok(calls(test)[0].milliseconds >= 690, String(calls(test)[0].milliseconds));
    }));

  it('cp1252: the text of an error is garbled, its status and the data of answers are not', () =>
    fault({ cp1252: true }, async test => {
      const { status, message } = await get(test, '/api/framework/environment/v1/companies/ZZ');
      assert.equal(status, 404);
      assert.match(message ?? '', /\ufffd/);
      assert.equal((await get(test)).status, 200);
    }));
});
