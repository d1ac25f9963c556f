import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseQtFrame } from '../channel/qwebchannel-protocol.js';
import { PageClient } from '../testing/page-client.js';
import { withHost } from '../testing/with-host.js';
import { parsePageMessage } from './parse-page-message.js';

/** What a member of a message may have instead of its own type. */
const member = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom({ toString: 1 }, { toString: null, valueOf: [] }, { length: -1 }, 1e308, -0),
);
const kinds = ['connect', 'disconnect', 'message', 'close-answer', 'storage', 'other', '__proto__'];
const message = fc.record(
  {
    kind: fc.oneof(fc.constantFrom(...kinds), member),
    port: fc.oneof(fc.nat(65535), member),
    type: member,
    content: member,
    close: member,
    area: fc.oneof(fc.constantFrom('session', 'local'), member),
    key: member,
    value: member,
  },
  { requiredKeys: [] },
);

describe('parsePageMessage', () => {
  it('returns a message of its type, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          message.map(value => JSON.stringify(value)),
          fc.string(),
        ),
        text => {
          const parsed = parsePageMessage(text);
          if (parsed?.kind === 'message') {
            assert.deepEqual([typeof parsed.type, typeof parsed.content], ['string', 'string']);
          }
          if (parsed?.kind === 'storage') {
            assert.equal(typeof parsed.key, 'string');
            assert.ok(parsed.value === null || typeof parsed.value === 'string');
          }
          if (parsed && parsed.kind !== 'storage') assert.equal(typeof parsed.port, 'number');
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('keeps what the page sends', () => {
    for (const sent of [
      { kind: 'connect', port: 50000 },
      { kind: 'disconnect', port: 50000 },
      { kind: 'message', port: 50000, type: 'greet', content: 'Olá' },
      { kind: 'close-answer', port: 50000, close: true },
      { kind: 'storage', area: 'session', key: 'ProBranch', value: null },
    ]) {
      assert.deepEqual(parsePageMessage(JSON.stringify(sent)), sent);
    }
  });
});

describe('parseQtFrame', () => {
  it('returns texts only, whatever the frame has', () => {
    const frame = fc.record(
      {
        type: fc.oneof(fc.constantFrom(3, 6), member),
        id: member,
        object: fc.oneof(fc.constant('mainDialog'), member),
        method: fc.oneof(fc.constant(1), member),
        args: fc.oneof(fc.array(member, { maxLength: 3 }), member),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(frame, value => {
        const { message } = parseQtFrame(JSON.stringify(value));
        if (!message) return;
        assert.deepEqual([typeof message.type, typeof message.content], ['string', 'string']);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the WebSocket of the page', () => {
  it('survives messages of wrong shapes, and goes on with the right ones', async () => {
    await withHost({}, async ({ host, get }) => {
      const { port } = await host.launchApp('demo', { mode: 'webapp' });
      const client = await PageClient.connect(host);
      for (const wrong of [
        { kind: 'storage' },
        { kind: 'storage', area: 'session', key: {}, value: 1 },
        { kind: 'storage', area: 'session', key: 'a', value: { toString: 1 } },
        { kind: 'message', port, type: { toString: 1 } },
        { kind: 'message', port, type: 'greet', content: { toString: null } },
        { kind: 'connect', port: { valueOf: 1 } },
        null,
        [],
      ]) {
        client.send(wrong as never);
      }
      client.send({ kind: 'connect', port });
      await client.take('connected');
      assert.equal((await get('/webapp/api/log')).status, 200);
      client.close();
    });
  });
});
