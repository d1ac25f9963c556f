import { ChannelHarness } from './channel-harness.spec-support';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { ProtheusChannelError } from '../host/protheus-channel-error';

describe('ProtheusChannel.request', () => {
  const harness = new ChannelHarness();

  it('sends nothing before somebody subscribes, and once for each subscription', () => {
    const host = new FakeWebChannel();
    const request = harness.channel.request('a');
    expect(host.sent).toEqual([]);

    harness.subscriptions.add(request.subscribe());
    host.emit('a', '1');
    jasmine.clock().tick(30);
    harness.subscriptions.add(request.subscribe());
    expect(host.sent.length).toBe(2);
  });

  it('sends JSON and emits the parsed answer', () => {
    const host = new FakeWebChannel();
    const seen = harness.ask('getProduct', { code: 1 }, { answerType: 'setProduct' });
    host.emit('setProduct', '{"description":"Caneta"}');

    expect(host.sent).toEqual([['getProduct', '{"code":1}']]);
    expect(seen).toEqual([{ description: 'Caneta' }, 'done']);
  });

  it('expects the answer under the type of the message unless told otherwise', () => {
    const host = new FakeWebChannel();
    const seen = harness.ask('isConfig');
    host.emit('isConfig', 'true');

    expect(seen).toEqual([true, 'done']);
  });

  it('takes a text as it is, also an empty one', () => {
    const host = new FakeWebChannel();
    const seen = harness.ask('brand', '', { responseType: 'text' });
    host.emit('brand', '');

    expect(seen).toEqual(['', 'done']);
  });

  it('understands a channel that answers while the message is being sent', () => {
    const host = new FakeWebChannel();
    host.onMessage = type => host.emit(type, '"now"');

    expect(harness.ask('a')).toEqual(['now', 'done']);
  });

  it('gives what advpltojs.js parsed as it is', () => {
    const host = new FakeWebChannel();
    host.addEventTarget();
    host.platform.advplToJs = (type, content) =>
      host.platform.eventTarget?.send?.(String(type), JSON.parse(String(content)));
    const seen = harness.ask('a');
    host.emit('a', '[1]');

    expect(seen).toEqual([[1], 'done']);
  });

  it('keeps the raw text of an answer that is no JSON', () => {
    const host = new FakeWebChannel();
    let error: unknown;
    harness.channel.request('a').subscribe({ error: failure => (error = failure) });
    host.emit('a', 'ERROR: type mismatch');

    expect(error).toBeInstanceOf(ProtheusChannelError);
    expect(error).toEqual(
      jasmine.objectContaining({ code: 'NGP405', type: 'a', rawText: 'ERROR: type mismatch' }),
    );
  });

  it('says that an answer was empty', () => {
    const host = new FakeWebChannel();
    let message = '';
    harness.channel.request('a').subscribe({ error: (error: Error) => (message = error.message) });
    host.emit('a', '');

    expect(message).toContain('empty text');
  });

  it('tells a plain browser, missing scripts, no connection and silence apart', () => {
    const browser = harness.ask('a');
    harness.openedByProtheus();
    const missing = harness.ask('b');
    jasmine.clock().tick(5_100);
    const host = new FakeWebChannel({ connected: false });
    const unconnected = harness.ask('c');
    jasmine.clock().tick(5_100);
    host.connect();
    const silent = harness.ask('d', '', { timeout: 1_000 });
    jasmine.clock().tick(1_000);

    expect([browser, missing, unconnected, silent]).toEqual([
      ['NGP407'],
      ['NGP401'],
      ['NGP402'],
      ['NGP403'],
    ]);
  });

  it('waits two minutes by default', () => {
    new FakeWebChannel();
    const seen = harness.ask('a');
    jasmine.clock().tick(119_999);
    expect(seen).toEqual([]);

    jasmine.clock().tick(1);
    expect(seen).toEqual(['NGP403']);
  });

  it('fails with the cause when the platform throws', () => {
    const host = new FakeWebChannel();
    const cause = new TypeError('dialog is undefined');
    host.onMessage = () => {
      throw cause;
    };
    let error: unknown;
    harness.channel.request('a').subscribe({ error: failure => (error = failure) });

    expect(error).toEqual(jasmine.objectContaining({ code: 'NGP404', cause }));
  });

  it('asks questions with one answer name one after the other', () => {
    const host = new FakeWebChannel();
    const first = harness.ask('get', 1, { answerType: 'set' });
    const second = harness.ask('get', 2, { answerType: 'set' });
    expect(host.sent.length).toBe(1);

    host.emit('set', '"one"');
    jasmine.clock().tick(30);
    expect(host.sent.length).toBe(2);

    host.emit('set', '"two"');
    expect(first).toEqual(['one', 'done']);
    expect(second).toEqual(['two', 'done']);
  });

  it('lets numbered questions run at once and answers each with its own', () => {
    const host = new FakeWebChannel();
    const seen = [1, 2, 3].map(content => harness.ask('get', content, { concurrent: true }));
    for (const [type, content] of [...host.sent].reverse()) host.emit(type, content);

    expect(new Set(host.sent.map(([type]) => type)).size).toBe(3);
    expect(host.sent.every(([type]) => /^get:\d+$/.test(type))).toBeTrue();
    expect(seen).toEqual([
      [1, 'done'],
      [2, 'done'],
      [3, 'done'],
    ]);
  });

  it('does not take a second answer for the answer of the next question', () => {
    const host = new FakeWebChannel();
    harness.ask('get', 1, { answerType: 'set' });
    const second = harness.ask('get', 2, { answerType: 'set' });
    host.emit('set', '"one"');
    host.emit('set', '"one again"');
    jasmine.clock().tick(30);
    host.emit('set', '"two"');

    expect(second).toEqual(['two', 'done']);
    expect(harness.warnings).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP409: .*"set"/));
  });

  it('does not take a late answer for the answer of the next question', () => {
    const host = new FakeWebChannel();
    const first = harness.ask('get', 1, { answerType: 'set', timeout: 1_000 });
    jasmine.clock().tick(1_000);
    const second = harness.ask('get', 2, { answerType: 'set' });
    expect(host.sent.length).toBe(1);

    host.emit('set', '"late"');
    jasmine.clock().tick(30);
    expect(host.sent.length).toBe(2);

    host.emit('set', '"two"');
    expect(first).toEqual(['NGP403']);
    expect(second).toEqual(['two', 'done']);
    expect(harness.warnings).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP409: /));
  });

  it('keeps the name of a question that was given up for a minute at most', () => {
    const host = new FakeWebChannel();
    harness.channel.request('get', 1, { answerType: 'set' }).subscribe().unsubscribe();
    const second = harness.ask('get', 2, { answerType: 'set' });
    jasmine.clock().tick(59_999);
    expect(host.sent.length).toBe(1);

    jasmine.clock().tick(1);
    expect(host.sent.length).toBe(2);

    host.emit('set', '"two"');
    expect(second).toEqual(['two', 'done']);
  });

  it('takes back what was not sent yet', () => {
    const host = new FakeWebChannel({ connected: false });
    const waiting = harness.channel.request('a').subscribe();
    harness.channel.request('a').subscribe().unsubscribe();
    const seen = harness.ask('b');
    waiting.unsubscribe();
    host.platform.gotConnection = true;
    jasmine.clock().tick(50);

    expect(host.sent.map(([type]) => type)).toEqual(['b']);
    host.emit('b', '1');
    expect(seen).toEqual([1, 'done']);
  });

  it('does not take what came before it was sent', () => {
    const host = new FakeWebChannel({ connected: false });
    const seen = harness.ask('a');
    host.emit('a', '"early"');
    host.platform.gotConnection = true;
    jasmine.clock().tick(50);
    host.emit('a', '"answer"');

    expect(seen).toEqual(['answer', 'done']);
  });

  it('can be repeated after an error', () => {
    const host = new FakeWebChannel();
    const request = harness.channel.request('a', '', { timeout: 1_000, responseType: 'text' });
    const seen: string[] = [];
    request.subscribe({ error: () => request.subscribe(answer => seen.push(answer)) });
    jasmine.clock().tick(61_000);
    host.emit('a', 'second');

    expect(host.sent.length).toBe(2);
    expect(seen).toEqual(['second']);
  });

  it('fails at once when the web client ends the connection', () => {
    const host = new FakeWebChannel({ remoteType: 5 });
    const port = host.platform.channel?.port1 as MessagePort;
    const seen = harness.ask('a');
    port.dispatchEvent(new MessageEvent('message', { data: { type: 'Disconnected' } }));
    const after = harness.ask('b');
    jasmine.clock().tick(5_100);

    expect(seen).toEqual(['NGP404']);
    expect(after).toEqual(['NGP404']);

    host.connect();
    jasmine.clock().tick(0);
    harness.channel.send('again');
    expect(host.sent.map(([type]) => type)).toEqual(['a', 'again']);
  });

  it('fails at once when the page goes away', () => {
    new FakeWebChannel();
    const seen = harness.ask('a');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));

    expect(seen).toEqual(['NGP404']);
  });
});
