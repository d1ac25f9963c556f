import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseQtFrame, signalFrame } from './qwebchannel-protocol.js';

describe('parseQtFrame and signalFrame', () => {
  it('reply to init with mainDialog, its method and its signal', () => {
    const { reply, started } = parseQtFrame('{"type":3,"id":0}');
    assert.equal(started, true);
    const { type, id, data } = JSON.parse(reply ?? '') as Record<string, unknown>;
    assert.deepEqual([type, id], [10, 0]);
    const { mainDialog } = data as { mainDialog: Record<string, unknown[][]> };
    assert.equal(mainDialog['methods'][0][0], 'jsToAdvpl');
    assert.equal(mainDialog['signals'][0][0], 'advplToJs');
    assert.deepEqual([mainDialog['properties'], mainDialog['enums']], [[], {}]);
  });

  it('return the message of an invocation, and a reply with its id', () => {
    const { reply } = parseQtFrame('{"type":3,"id":0}');
    const init = JSON.parse(reply ?? '') as {
      data: { mainDialog: { methods: [[string, number]] } };
    };
    const method = init.data.mainDialog.methods[0][1];
    const call = { type: 6, object: 'mainDialog', method, args: ['greet', 'Olá'], id: 7 };
    const frame = parseQtFrame(JSON.stringify(call));
    assert.deepEqual(frame.message, { type: 'greet', content: 'Olá' });
    assert.deepEqual(JSON.parse(frame.reply ?? ''), { type: 10, id: 7 });
  });

  it('write a message of AdvPL as a signal', () => {
    assert.deepEqual(JSON.parse(signalFrame('a', 'b')), {
      type: 1,
      object: 'mainDialog',
      signal: 2,
      args: ['a', 'b'],
    });
  });

  it('return no reply for idle, connectToSignal and the other types', () => {
    for (const type of [2, 4, 5, 7, 8, 9]) {
      assert.deepEqual(parseQtFrame(JSON.stringify({ type })), {});
    }
  });

  it('never throw, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        assert.equal(typeof parseQtFrame(text), 'object');
      }),
    );
  });
});
