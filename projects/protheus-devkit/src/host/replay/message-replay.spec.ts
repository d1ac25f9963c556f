import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type RecordedMessage } from '../../har/recorded-session.js';
import { type AdvplChannel } from '../channel/advpl-handlers.js';
import { MessageReplay } from './message-replay.js';

type Short = readonly ['>' | '<', string, string, Partial<RecordedMessage>?];

function messages(...list: readonly Short[]): readonly RecordedMessage[] {
  return list.map(([sign, type, content, more], index) => ({
    time: index,
    application: 'a',
    port: 1,
    direction: sign === '>' ? 'js-to-advpl' : 'advpl-to-js',
    type,
    content,
    ...more,
  }));
}

/** What AdvPL sends to a message, as `type=content`. */
async function sent(replay: MessageReplay, type: string, content: string): Promise<string[]> {
  const answers: string[] = [];
  const handler = replay.handlerOf(type, () => Promise.resolve('{"access_token":"new"}'));
  assert.ok(handler, type);
  const channel = {
    advplToJs: (type: string, content: string) => answers.push(`${type}=${content}`),
  };
  await handler(content, channel as unknown as AdvplChannel);
  await wait(20);
  return answers;
}

describe('MessageReplay', () => {
  it('answers in the order of the recording, the exact content first', async () => {
    const replay = new MessageReplay(
      messages(
        ['>', 'greet', 'Ana'],
        ['<', 'greeting', 'Olá, Ana'],
        ['>', 'greet', 'Rui'],
        ['<', 'greeting', 'Olá, Rui'],
        ['>', 'greet', 'Ana'],
        ['<', 'greeting', 'De novo, Ana'],
      ),
    );
    assert.deepEqual(await sent(replay, 'greet', 'Rui'), ['greeting=Olá, Rui']);
    assert.deepEqual(await sent(replay, 'greet', 'Ana'), ['greeting=Olá, Ana']);
    assert.deepEqual(await sent(replay, 'greet', 'Ana'), ['greeting=De novo, Ana']);
    assert.deepEqual(await sent(replay, 'greet', 'Ana'), ['greeting=De novo, Ana']);
  });

  it('gives answers that crossed to the messages that they answer', async () => {
    const crossed = messages(
      ['>', 'getBranch', ''],
      ['>', 'getCompany', ''],
      ['<', 'setCompany', 'T1'],
      ['<', 'setBranch', '01'],
    );
    assert.deepEqual(await sent(new MessageReplay(crossed), 'getBranch', ''), ['setBranch=01']);
    const byNumber = messages(
      ['>', 'a', '', { id: 4 }],
      ['>', 'b', '', { id: 5 }],
      ['<', 'x', 'of a', { answers: 4 }],
      ['<', 'x', 'of b', { answers: 5 }],
    );
    assert.deepEqual(await sent(new MessageReplay(byNumber), 'a', ''), ['x=of a']);
  });

  it('gives answers that crossed to the ids that they repeat, also when the id is ignored', async () => {
    const asked = (n: number, id: string): string => JSON.stringify({ n, receiveId: id });
    const crossed = messages(
      ['>', 'load', asked(1, 'r1-a1b2c3')],
      ['>', 'load', asked(2, 'r2-d4e5f6')],
      ['<', 'answer', '{"receiveId":"r2-d4e5f6"}'],
      ['<', 'answer', '{"receiveId":"r1-a1b2c3"}'],
    );
    const notes: string[] = [];
    for (const ignore of [{}, { body: ['receiveId'] }]) {
      const replay = new MessageReplay(crossed, ignore, type => notes.push(type));
      assert.deepEqual(await sent(replay, 'load', asked(1, 'r1-zzzzz1')), [
        'answer={"receiveId":"r1-zzzzz1"}',
      ]);
      assert.deepEqual(await sent(replay, 'load', asked(2, 'r2-yyyyy2')), [
        'answer={"receiveId":"r2-yyyyy2"}',
      ]);
    }
    assert.equal(notes.length, 2, 'what is ignored is not noted');
  });

  it('replaces an id that the application made and AdvPL repeated, also in the type', async () => {
    const notes: string[] = [];
    const replay = new MessageReplay(
      messages(
        ['>', 'load', '{"receiveId":"r1","filter":"a"}'],
        ['<', 'r1', 'data'],
        ['>', 'load', '{"receiveId":"k-778899","filter":"b"}'],
        ['<', 'loaded', '{"receiveId":"k-778899"}'],
        ['>', 'getUserInfo#id#000123', '1'],
        ['<', 'setUserInfo#id#000123', '{}'],
      ),
      {},
      (type, differences) => notes.push(`${type} ${differences}`),
    );
    assert.deepEqual(await sent(replay, 'load', '{"filter":"a","receiveId":"r7"}'), ['r7=data']);
    assert.deepEqual(await sent(replay, 'load', '{"receiveId":"k-000001","filter":"b"}'), [
      'loaded={"receiveId":"k-000001"}',
    ]);
    assert.deepEqual(await sent(replay, 'getUserInfo#id#000456', '1'), [
      'setUserInfo#id#000456={}',
    ]);
    assert.deepEqual(notes[0], 'load receiveId: "r1" → "r7"');
    assert.equal(notes.length, 3);
  });

  it('sends what nobody asked for after what came before it, first of all to preLoad', async () => {
    const replay = new MessageReplay(
      messages(['<', 'welcome', '1'], ['>', 'save', ''], ['<', 'saved', ''], ['<', 'news', '2']),
    );
    assert.deepEqual(await sent(replay, 'preLoad', ''), ['welcome=1']);
    assert.deepEqual(await sent(replay, 'save', ''), ['saved=', 'news=2']);
  });

  it('stays silent where AdvPL was, and has no handler for what was not recorded', async () => {
    const replay = new MessageReplay(messages(['>', 'log', 'x'], ['>', 'close', '']));
    assert.deepEqual(await sent(replay, 'log', 'x'), []);
    const token = (): Promise<string> => Promise.resolve('');
    assert.equal(replay.handlerOf('other', token), undefined);
    assert.equal(replay.handlerOf('close', token), undefined);
    assert.equal(replay.handlerOf('preLoad', token), undefined);
  });

  it('sends a token of the host in place of the one that was removed', async () => {
    const replay = new MessageReplay(
      messages(['>', 'loginInside', 'REMOVED'], ['<', 'setToken', '{"access_token":"REMOVED"}']),
    );
    assert.deepEqual(await sent(replay, 'loginInside', 'dTpz'), [
      'setToken={"access_token":"new"}',
    ]);
  });
});
