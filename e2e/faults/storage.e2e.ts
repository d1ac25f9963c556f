// Each storage key missing or malformed, in a real browser: the application still starts.
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

function fault(faults: HostFaults, work: (test: FaultCase) => Promise<void>): Promise<void> {
  return suite.open('webapp', { faults }, work);
}

/** Sends a request. @returns Its entry in the host's log. */
async function request({ app, host }: FaultCase): Promise<{
  readonly status: number;
  readonly token?: string;
  readonly tenant?: string;
  readonly headers: Readonly<Record<string, string>>;
}> {
  await app.evaluate(url => globalThis.faultApp.get(url), PRODUCTS);
  const last = host.requests.filter(({ url }) => url.includes('/products')).at(-1);
  assert.ok(last, 'the REST server received the request');
  return last;
}

/** Checks of a request without a key that it depends on. */
const checksWithoutKey: Readonly<
  Record<string, (entry: Awaited<ReturnType<typeof request>>) => void>
> = {
  ProCompany: ({ status, tenant }) => assert.deepEqual([status, tenant], [400, undefined]),
  ProBranch: ({ tenant }) => assert.equal(tenant, 'T1'),
  ProModule: ({ headers }) => assert.equal(headers['x-erp-module'], undefined),
  ProDatabase: ({ headers }) => assert.equal(headers['x-erp-database'], undefined),
};

function assertComplete({ status, token }: { status: number; token?: string }): void {
  return assert.deepEqual([status, token], [200, 'valid']);
}

describe('storage-missing', () => {
  for (const { key } of written) {
    it(`${key}: the application starts and its requests have all other values`, () =>
      fault({ 'storage-missing': key }, async test => {
        (checksWithoutKey[key] ?? assertComplete)(await request(test));
      }));
  }

  it('both names of the token: the host is asked for one', () =>
    fault({ 'storage-missing': 'ERPTOKEN,TOKEN' }, async test => {
      assertComplete(await request(test));
      assert.equal(test.host.messages.filter(({ type }) => type === 'internalToken').length, 1);
    }));
});

describe('storage-malformed', () => {
  for (const { key } of written.filter(({ format }) => format === 'json')) {
    it(`${key}: treated as missing, reported once, value never shown`, () =>
      fault({ 'storage-malformed': key }, async test => {
        (checksWithoutKey[key] ?? assertComplete)(await request(test));
        const messages = test.problems.filter(text => text.includes('NGP302'));
        // The second key of a value is read only when the first one is missing.
        if (key !== 'TOKEN' && key !== 'ProAppConfig')
          assert.match(messages.join(), new RegExp(key));
        assert.ok(messages.length <= 1, messages.join('\n'));
        assert.doesNotMatch(messages.join(), /broken|eyJ/);
      }));
  }
});
