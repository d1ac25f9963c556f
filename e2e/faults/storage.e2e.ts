// Each storage key missing or malformed, in a real browser: the application starts all the same.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { type HostFaults } from '../../projects/protheus-devkit/src/host/faults/catalogue.js';
import { type FaultCase, faultSuite } from '../support/fault-case.js';

const PRODUCTS = '/api/demo/v1/products?page=1&pageSize=1';

interface StorageKey {
  readonly key: string;
  readonly format: string;
  readonly writer: string;
}
const table = new URL('../../conformance/storage-keys.json', import.meta.url);
const { keys } = JSON.parse(await readFile(table, 'utf8')) as { keys: StorageKey[] };
const written = keys.filter(({ writer }) => /^host( script)?$/.test(writer));

const suite = faultSuite();

const fault = (faults: HostFaults, work: (test: FaultCase) => Promise<void>): Promise<void> =>
  suite.open('webapp', { faults }, work);

/** What the last request carried, and how it ended. */
async function request({ app, host }: FaultCase): Promise<{
  readonly status: number;
  readonly token?: string;
  readonly tenant?: string;
  readonly headers: Readonly<Record<string, string>>;
}> {
  await app.evaluate(url => globalThis.faultApp.get(url), PRODUCTS);
  const last = host.requests.filter(({ url }) => url.includes('/products')).at(-1);
  assert.ok(last, 'the request reached the REST server');
  return last;
}

/** What a request carries when a key that it depends on is not there. */
const without: Readonly<Record<string, (seen: Awaited<ReturnType<typeof request>>) => void>> = {
  ProCompany: ({ status, tenant }) => assert.deepEqual([status, tenant], [400, undefined]),
  ProBranch: ({ tenant }) => assert.equal(tenant, 'T1'),
  ProModule: ({ headers }) => assert.equal(headers['x-erp-module'], undefined),
  ProDatabase: ({ headers }) => assert.equal(headers['x-erp-database'], undefined),
};

const whole = ({ status, token }: { status: number; token?: string }): void =>
  assert.deepEqual([status, token], [200, 'valid']);

describe('storage-missing', () => {
  for (const { key } of written) {
    it(`${key}: the application starts and its requests carry all the rest`, () =>
      fault({ 'storage-missing': key }, async test => {
        (without[key] ?? whole)(await request(test));
      }));
  }

  it('both names of the token: the host is asked for one', () =>
    fault({ 'storage-missing': 'ERPTOKEN,TOKEN' }, async test => {
      whole(await request(test));
      assert.equal(test.host.messages.filter(({ type }) => type === 'internalToken').length, 1);
    }));
});

describe('storage-malformed', () => {
  for (const { key } of written.filter(({ format }) => format === 'json')) {
    it(`${key}: taken for missing, named once, never shown`, () =>
      fault({ 'storage-malformed': key }, async test => {
        (without[key] ?? whole)(await request(test));
        const said = test.problems.filter(text => text.includes('NGP302'));
        // The second name of a value is read only where the first one is not there.
        if (key !== 'TOKEN' && key !== 'ProAppConfig') assert.match(said.join(), new RegExp(key));
        assert.ok(said.length <= 1, said.join('\n'));
        assert.doesNotMatch(said.join(), /broken|eyJ/);
      }));
  }
});
