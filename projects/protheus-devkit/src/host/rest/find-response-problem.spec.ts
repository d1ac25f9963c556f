import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reply } from '../config/reply.js';
import { withHost } from '../testing/with-host.js';

const circular: Record<string, unknown> = {};
circular['self'] = { circular };

const invalid: Readonly<Record<string, () => unknown>> = {
  circular: () => circular,
  function: () => () => undefined,
  symbol: () => Symbol('order'),
  bigint: () => ({ total: 1n }),
  toJSON: () => ({ toJSON: () => undefined }),
  throwing: () => ({
    toJSON() {
      throw new Error('no JSON');
    },
  }),
  'status-101': () => reply(101),
  'status-0': () => reply(0),
  'status-text': () => reply('200' as never),
  'status-1000': () => reply(1000, {}),
  'header-name': () => reply(200, {}, { 'a b': '1' }),
  'header-value': () => reply(200, {}, { name: 'a\r\nb: c' }),
};

describe('a REST handler that returns what cannot be sent', () => {
  it('is named with its code, and the caller gets status 500', async () => {
    const rest = Object.fromEntries(
      Object.entries(invalid).map(([name, handler]) => [
        `GET /api/${name}`,
        { requires: 'nothing' as const, handler },
      ]),
    );
    await withHost({ rest }, async ({ get, reports }) => {
      for (const name of Object.keys(invalid)) {
        const response = await get(`/app-root/api/${name}`);
        assert.equal(response.status, 500, name);
        assert.match(await response.text(), /PDK217/, name);
        const report = String(reports[reports.length - 1]);
        assert.match(report, new RegExp(`PDK217: .*"GET /api/${name}"`), name);
      }
      assert.equal(reports.length, Object.keys(invalid).length);
      assert.equal((await get('/webapp/api/state')).status, 200);
    });
  });

  it('still sends every value that has JSON', async () => {
    const rest = {
      'GET /api/list': { requires: 'nothing' as const, handler: () => [1, null, 'á'] },
      'GET /api/none': { requires: 'nothing' as const, handler: () => undefined },
      'GET /api/teapot': { requires: 'nothing' as const, handler: () => reply(418, 'x') },
    };
    await withHost({ rest }, async ({ get, reports }) => {
      assert.deepEqual(await (await get('/app-root/api/list')).json(), [1, null, 'á']);
      assert.equal((await get('/app-root/api/none')).status, 204);
      assert.equal((await get('/app-root/api/teapot')).status, 418);
      assert.deepEqual(reports, []);
    });
  });
});
