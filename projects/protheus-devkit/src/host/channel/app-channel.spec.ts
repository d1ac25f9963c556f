import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { type HostFaults } from '../faults/catalogue.js';
import { HostLog } from '../log/host-log.js';
import { type AdvplChannel, type AdvplHandlers } from './advpl-handlers.js';
import { AppChannel, type ChannelTransport } from './app-channel.js';

const session = {
  user: '000000',
  company: 'T1',
  branch: 'D MG 01 ',
  module: 'FAT',
  baseDate: '20260131',
  language: 'pt-BR',
};

class Page implements ChannelTransport {
  readonly seen: string[] = [];
  connected(): void {
    this.seen.push('connected');
  }
  exec(type: string, content: string): void {
    this.seen.push(`${type}=${content}`);
  }
  disconnected(): void {
    this.seen.push('disconnected');
  }
}

function setUp(handlers: AdvplHandlers, faults: HostFaults = {}, platform: AdvplHandlers = {}) {
  const log = new HostLog();
  const calls: string[] = [];
  const page = new Page();
  const channel = new AppChannel({
    application: 'demo',
    port: 50000,
    session: () => session,
    log,
    faults: () => faults,
    handlers: async () => [handlers, platform],
    close: force => calls.push(force ? 'close' : 'ask'),
    renewToken: async () => void calls.push('token'),
    reload: () => calls.push('reload'),
    reportFailure: (type, error) => calls.push(`failed ${type}: ${String(error)}`),
  });
  const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
  const topics = (): string[] => log.of('note').map(({ topic }) => topic);
  return { channel, page, log, calls, settle, topics };
}

describe('AppChannel', () => {
  it('calls the handlers of messages and sends answers to the page', async () => {
    const { channel, page, settle, log } = setUp({
      greet: (name: string, channel: AdvplChannel) =>
        channel.advplToJs('greeting', `${name} ${channel.session.company}`),
    });
    channel.attach(page);
    channel.receive('greet', 'Olá');
    await settle();
    assert.deepEqual(page.seen, ['connected', 'greeting=Olá T1']);
    assert.deepEqual(
      log.of('message').map(({ direction, type, content }) => [direction, type, content]),
      [
        ['js-to-advpl', 'greet', 'Olá'],
        ['advpl-to-js', 'greeting', 'Olá T1'],
      ],
    );
  });

  it('sends what a handler returns, after what it sent by the channel', async () => {
    const { channel, page, settle, calls } = setUp({
      text: (name: string) => `Olá ${name}`,
      object: async () => ({ code: '000001', name: 'Conceição' }),
      nothing: () => null,
      no: () => false,
      more: (_: string, channel: AdvplChannel) => {
        channel.advplToJs('progress', '50');
        return '100';
      },
      silent: () => undefined,
      later: (_: string, channel: AdvplChannel) =>
        setTimeout(() => channel.advplToJs('late', 'yes'), 0),
      soon: () => setImmediate(() => undefined),
    });
    channel.attach(page);
    for (const type of ['text', 'object', 'nothing', 'no', 'more', 'silent', 'later', 'soon']) {
      channel.receive(type, 'José');
    }
    for (let turn = 0; turn < 20 && !page.seen.includes('late=yes'); turn++) {
      await new Promise(resolve => setTimeout(resolve, 5));
      await settle();
    }
    assert.deepEqual(page.seen.slice(1), [
      'text=Olá José',
      'object={"code":"000001","name":"Conceição"}',
      'nothing=null',
      'no=false',
      'progress=50',
      'more=100',
      'late=yes',
    ]);
    assert.deepEqual(calls, []);
  });

  it('writes to the log which message an answer answers, late ones too', async () => {
    const { channel, page, settle, log } = setUp({
      later: (_: string, channel: AdvplChannel) =>
        void setTimeout(() => channel.advplToJs('answer', 'late'), 5),
      twice: (_: string, channel: AdvplChannel) => {
        channel.advplToJs('progress', '1');
        channel.advplToJs('answer', '2');
      },
      fixed: 'fixed',
    });
    channel.attach(page);
    for (const type of ['later', 'twice', 'fixed', 'unknown']) channel.receive(type, '');
    channel.send('news', '');
    await settle();
    await new Promise(resolve => setTimeout(resolve, 20));
    const messages = log.of('message');
    const questionOf = (content: string): string | undefined => {
      const answer = messages.find(
        one => one.direction === 'advpl-to-js' && one.content === content,
      );
      return messages.find(({ id }) => id === answer?.answers)?.type;
    };
    assert.deepEqual(['late', '1', '2', 'fixed', ''].map(questionOf), [
      'later',
      'twice',
      'twice',
      'fixed',
      undefined,
    ]);
    assert.equal(messages.filter(({ answers }) => answers !== undefined).length, 4);
  });

  it('answers with values that are not functions, texts as they are and others as JSON', async () => {
    const { channel, page, settle } = setUp({ text: 'Olá', data: { a: 1 }, 'info#*': 7 });
    channel.attach(page);
    for (const type of ['text', 'data', 'info#12']) channel.receive(type, '');
    await settle();
    assert.deepEqual(page.seen.slice(1), ['text=Olá', 'data={"a":1}', 'info#12=7']);
  });

  it('prefers the exact name, then the longest prefix', async () => {
    const { channel, page, settle } = setUp({ '*': 'any', 'get*': 'get', getUser: 'exact' });
    channel.attach(page);
    for (const type of ['getUser', 'getOther', 'toString']) channel.receive(type, '');
    await settle();
    assert.deepEqual(page.seen.slice(1), ['getUser=exact', 'getOther=get', 'toString=any']);
  });

  it('processes one message at a time, as a session of AdvPL does', async () => {
    let finish: () => void = () => undefined;
    const slow = new Promise<void>(resolve => (finish = resolve));
    const order: string[] = [];
    const { channel, page, settle } = setUp({
      slow: async () => {
        await slow;
        order.push('slow');
      },
      fast: () => order.push('fast'),
    });
    channel.attach(page);
    channel.receive('slow', '');
    channel.receive('fast', '');
    await settle();
    assert.deepEqual(order, []);
    finish();
    await settle();
    assert.deepEqual(order, ['slow', 'fast']);
  });

  it('allows a handler to answer several times, later or never', async () => {
    const channels: AdvplChannel[] = [];
    const { channel, page, settle, topics } = setUp({
      count: (content: string, { advplToJs }: AdvplChannel) => {
        for (const number of ['1', '2', '3']) advplToJs('number', number + content);
      },
      later: (_content: string, channel: AdvplChannel) => void channels.push(channel),
      never: () => undefined,
      after: 'yes',
    });
    channel.attach(page);
    for (const type of ['count', 'later', 'never', 'after']) channel.receive(type, '!');
    await settle();
    const first = ['number=1!', 'number=2!', 'number=3!', 'after=yes'];
    assert.deepEqual(page.seen.slice(1), first);
    channels[0].advplToJs('late', 'Olá');
    assert.deepEqual(page.seen.slice(1), [...first, 'late=Olá']);
    assert.deepEqual(topics(), [], 'no note for a handler that does not answer');
  });

  it('continues after a handler that threw', async () => {
    const { channel, page, settle, calls } = setUp({
      broken: () => {
        throw new Error('oops');
      },
      fine: 'yes',
    });
    channel.attach(page);
    channel.receive('broken', '');
    channel.receive('fine', '');
    await settle();
    assert.deepEqual(calls, ['failed broken: Error: oops']);
    assert.deepEqual(page.seen.slice(1), ['fine=yes']);
  });

  it('warns of a handler that does not end, and does not wait for it when the next page connects', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { channel, page, settle, log } = setUp({
        stuck: () => new Promise(() => undefined),
        fine: 'yes',
      });
      channel.attach(page);
      channel.receive('fine', '');
      channel.receive('stuck', '');
      channel.receive('fine', '');
      await settle();
      assert.deepEqual(page.seen, ['connected', 'fine=yes']);
      mock.timers.tick(30_000);
      assert.deepEqual(
        log.of('note').map(({ topic, values }) => [topic, values['name']]),
        [['handler-slow', 'stuck']],
      );
      const next = new Page();
      channel.attach(next);
      channel.receive('fine', '');
      await settle();
      assert.deepEqual(next.seen, ['connected', 'fine=yes']);
      channel.disconnect();
    } finally {
      mock.timers.reset();
    }
  });

  it('prefers the handlers of the application to those of the platform, whatever their names', async () => {
    const { channel, page, settle } = setUp(
      { 'get*': 'mine' },
      {},
      { getRoleList: 'no', other: 'yes' },
    );
    channel.attach(page);
    channel.receive('getRoleList', '');
    channel.receive('other', '');
    await settle();
    assert.deepEqual(page.seen.slice(1), ['getRoleList=mine', 'other=yes']);
  });

  it('warns of a message without a handler, but not of preLoad', async () => {
    const { channel, settle, topics } = setUp({});
    channel.ready();
    channel.receive('unknown', '');
    await settle();
    assert.deepEqual(topics(), ['message-unanswered']);
  });

  it('handles close and internalToken itself, as the platform does', () => {
    const { channel, calls } = setUp({ close: 'never asked' });
    channel.receive('close', 'force');
    channel.receive('close', '');
    channel.receive('internalToken', '');
    assert.deepEqual(calls, ['close', 'ask', 'token']);
  });

  it('calls preLoad each time a page is ready', async () => {
    const { channel, page, settle } = setUp({ preLoad: 'context' });
    channel.attach(page);
    channel.ready();
    channel.ready();
    await settle();
    assert.deepEqual(page.seen.slice(1), ['preLoad=context', 'preLoad=context']);
  });

  it('sends to the page that connected last, and returns false when there is none', () => {
    const { channel, page, topics } = setUp({});
    const reloaded = new Page();
    assert.equal(channel.send('early', ''), false);
    channel.attach(page);
    channel.attach(reloaded);
    channel.detach(page);
    assert.equal(channel.send('late', 'x'), true);
    assert.deepEqual(reloaded.seen, ['connected', 'late=x']);
    assert.deepEqual(topics(), ['message-lost']);
  });
});

describe('faults of the channel', () => {
  it('never-connect: the page is never connected', () => {
    const { channel, page } = setUp({}, { 'never-connect': true });
    channel.attach(page);
    assert.deepEqual(page.seen, []);
  });

  it('slow-connect: the page is connected after the delay', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { channel, page } = setUp({}, { 'slow-connect': 3000 });
      channel.attach(page);
      mock.timers.tick(2999);
      assert.deepEqual(page.seen, []);
      mock.timers.tick(1);
      assert.deepEqual(page.seen, ['connected']);
    } finally {
      mock.timers.reset();
    }
  });

  it('lost-connection: the connection is closed after so many messages', async () => {
    const { channel, page, settle, topics } = setUp({ a: 'b' }, { 'lost-connection': 2 });
    channel.attach(page);
    channel.receive('a', '');
    await settle();
    assert.deepEqual(page.seen, ['connected', 'a=b', 'disconnected']);
    assert.deepEqual(topics(), ['connection-lost']);
  });

  it('silent-advpl: no handler is called', async () => {
    const { channel, page, settle } = setUp({ a: 'b' }, { 'silent-advpl': true });
    channel.attach(page);
    channel.receive('a', '');
    await settle();
    assert.deepEqual(page.seen, ['connected']);
  });

  it('empty-answer and double-answer: an empty answer is sent twice', async () => {
    const { channel, page, settle } = setUp(
      { a: 'b' },
      { 'empty-answer': true, 'double-answer': true },
    );
    channel.attach(page);
    channel.receive('a', '');
    await settle();
    assert.deepEqual(page.seen.slice(1), ['a=', 'a=']);
  });

  it('answers-out-of-order: the second of two answers arrives first, a single one arrives late', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { channel, page, settle } = setUp(
        { a: '1', b: '2', c: '3' },
        { 'answers-out-of-order': true },
      );
      channel.attach(page);
      for (const type of ['a', 'b', 'c']) channel.receive(type, '');
      await settle();
      assert.deepEqual(page.seen.slice(1), ['b=2', 'a=1']);
      mock.timers.tick(2000);
      assert.deepEqual(page.seen.slice(3), ['c=3']);
    } finally {
      mock.timers.reset();
    }
  });

  it('late-answer: the answer arrives after the delay, or never when the application was closed', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { channel, page, settle } = setUp({ a: 'b' }, { 'late-answer': 10_000 });
      channel.attach(page);
      channel.receive('a', '');
      await settle();
      assert.deepEqual(page.seen, ['connected']);
      mock.timers.tick(10_000);
      assert.deepEqual(page.seen, ['connected', 'a=b']);
      channel.receive('a', '');
      await settle();
      channel.disconnect();
      mock.timers.tick(10_000);
      assert.deepEqual(page.seen.slice(2), ['disconnected']);
    } finally {
      mock.timers.reset();
    }
  });

  it('reload: the application is reloaded once', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { channel, page, calls } = setUp({}, { reload: 2000 });
      channel.attach(page);
      mock.timers.tick(2000);
      channel.attach(page);
      mock.timers.tick(2000);
      assert.deepEqual(calls, ['reload']);
    } finally {
      mock.timers.reset();
    }
  });

  it('cp1252: characters that the code page lacks are lost in both directions', async () => {
    const received: string[] = [];
    const { channel, page, settle } = setUp(
      {
        a: (content: string, { advplToJs }: AdvplChannel) => {
          received.push(content);
          advplToJs('a', 'preço 10 € → ok 😀');
        },
      },
      { cp1252: true },
    );
    channel.attach(page);
    channel.receive('a', 'ação “x” 漢');
    await settle();
    assert.deepEqual(received, ['ação “x” ?']);
    assert.deepEqual(page.seen.slice(1), ['a=preço 10 € ? ok ?']);
  });
});
