import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readQtFrame, signalFrame } from './qwebchannel-protocol.js';

describe('the frames of QWebChannel', () => {
  it('answer init with mainDialog, its method and its signal', () => {
    const { reply, started } = readQtFrame('{"type":3,"id":0}');
    assert.equal(started, true);
    const { type, id, data } = JSON.parse(reply ?? '') as Record<string, unknown>;
    assert.deepEqual([type, id], [10, 0]);
    const { mainDialog } = data as { mainDialog: Record<string, unknown[][]> };
    assert.equal(mainDialog['methods'][0][0], 'jsToAdvpl');
    assert.equal(mainDialog['signals'][0][0], 'advplToJs');
    assert.deepEqual([mainDialog['properties'], mainDialog['enums']], [[], {}]);
  });

  it('give the message of an invocation, and answer it under its id', () => {
    const { reply } = readQtFrame('{"type":3,"id":0}');
    const init = JSON.parse(reply ?? '') as {
      data: { mainDialog: { methods: [[string, number]] } };
    };
    const method = init.data.mainDialog.methods[0][1];
    const call = { type: 6, object: 'mainDialog', method, args: ['greet', 'Olá'], id: 7 };
    const reaction = readQtFrame(JSON.stringify(call));
    assert.deepEqual(reaction.message, { type: 'greet', content: 'Olá' });
    assert.deepEqual(JSON.parse(reaction.reply ?? ''), { type: 10, id: 7 });
  });

  it('carry a message of AdvPL as a signal', () => {
    assert.deepEqual(JSON.parse(signalFrame('a', 'b')), {
      type: 1,
      object: 'mainDialog',
      signal: 2,
      args: ['a', 'b'],
    });
  });

  it('need no answer for idle, connectToSignal and the rest', () => {
    for (const type of [2, 4, 5, 7, 8, 9]) {
      assert.deepEqual(readQtFrame(JSON.stringify({ type })), {});
    }
  });

  it('do no harm whatever they hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        assert.equal(typeof readQtFrame(text), 'object');
      }),
    );
  });
});
