import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HostCase, smallApp, withHost } from '../testing/with-host.js';

const REST = '/app-root/api/crm/v1/customers';

const files = {
  ...smallApp,
  'protheus.host.mjs': [
    'export default {',
    '  rest: {',
    "    'GET /api/crm/v1/customers': () => ({ items: [{ name: 'Conceição' }], hasNext: false }),",
    "    'POST /api/crm/v1/customers': ({ body }) => body,",
    "    [`GET /api/crm/v1/${'photos'}`]: () => Buffer.from([0x89, 0x50, 0, 1]),",
    '  },',
    '};',
  ].join('\n'),
};

async function send(
  { host, token }: HostCase,
  path: string,
  init: RequestInit & { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const headers = { ...init.headers, authorization: `Bearer ${await token()}` };
  await (await fetch(host.url + path, { ...init, headers })).arrayBuffer();
}

describe('the entry of a request', () => {
  it('has the bodies and the headers of request and response', () =>
    withHost(
      {},
      async test => {
        await send(test, REST, {
          method: 'POST',
          body: '{"name":"José"}',
          headers: { 'content-type': 'application/json' },
        });
        const entry = test.host.requests.at(-1);
        assert.deepEqual(entry?.requestBody, { size: 16, text: '{"name":"José"}' });
        assert.deepEqual(entry.response.body, { size: 16, text: '{"name":"José"}' });
        assert.equal(entry.response.status, 200);
        assert.match(entry.response.headers['content-type'], /application\/json/);
        assert.equal(entry.response.headers['content-language'], 'pt-BR');
      },
      files,
    ));

  it('names what responded: a handler with file and line, the sample, the host, a fault', () =>
    withHost(
      {},
      async test => {
        const source = (): unknown => test.host.requests.at(-1)?.source;
        await send(test, REST);
        assert.deepEqual(source(), { kind: 'handler', place: 'protheus.host.mjs:3' });
        await send(test, '/app-root/api/crm/v1/photos');
        assert.deepEqual(source(), { kind: 'handler' }, 'a name that the file computes');
        await send(test, '/app-root/api/framework/environment/v1/companies');
        assert.deepEqual(source(), { kind: 'sample' });
        await test.get(REST);
        assert.deepEqual(source(), { kind: 'host' });
        test.host.faults = { 'rest-status': '503' };
        await send(test, REST);
        assert.deepEqual(source(), { kind: 'fault' });
      },
      files,
    ));

  it('keeps what is no text in base64, and of an application file the size only', () =>
    withHost(
      {},
      async test => {
        await send(test, '/app-root/api/crm/v1/photos');
        assert.deepEqual(test.host.requests.at(-1)?.response.body, { size: 4, base64: 'iVAAAQ==' });
        await test.get('/app-root/demo/main.js');
        const { size } = test.host.requests.at(-1)?.response.body ?? { size: 0 };
        assert.deepEqual(test.host.requests.at(-1)?.response.body, { size });
        assert.ok(size > 0);
      },
      files,
    ));

  it('has no body of a request that was refused before its body was read', () =>
    withHost(
      {},
      async ({ host }) => {
        await fetch(host.url + REST, { method: 'POST', body: 'x'.repeat(1000) });
        assert.equal(host.requests.at(-1)?.status, 401);
        assert.equal(host.requests.at(-1)?.requestBody, undefined);
      },
      files,
    ));

  it('keeps as much of a body as the options allow', () =>
    withHost(
      { log: { bodyBytes: 10 } },
      async test => {
        await send(test, REST, { method: 'POST', body: 'x'.repeat(1000) });
        assert.deepEqual(test.host.requests.at(-1)?.requestBody, {
          size: 1000,
          text: 'x'.repeat(10),
          isTruncated: true,
        });
      },
      files,
    ));

  it('drops the oldest entries above the limit of all together', () =>
    withHost(
      { log: { totalBytes: 1_000_000 } },
      async test => {
        for (let count = 0; count < 20; count++) {
          await send(test, REST, { method: 'POST', body: 'x'.repeat(50_000) });
        }
        const kept = test.host.requests.filter(({ requestBody }) => requestBody);
        assert.ok(kept.length > 2 && kept.length < 10, String(kept.length));
      },
      files,
    ));
});
