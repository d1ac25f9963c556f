import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { ProtheusChannelError } from '../host/protheus-channel-error';
import { ChannelHarness } from './channel-harness.spec-support';

describe('ProtheusChannel.request', () => {
  const harness = new ChannelHarness();

  it('sends nothing before the subscription, and once for each subscription', () => {
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
    const emitted = harness.request('getProduct', { code: 1 }, { answerType: 'setProduct' });
    host.emit('setProduct', '{"description":"Caneta"}');

    expect(host.sent).toEqual([['getProduct', '{"code":1}']]);
    expect(emitted).toEqual([{ description: 'Caneta' }, 'done']);
  });

  it('expects the answer under the type of the message by default', () => {
    const host = new FakeWebChannel();
    const emitted = harness.request('isConfig');
    host.emit('isConfig', 'true');

    expect(emitted).toEqual([true, 'done']);
  });

  it('emits a text as it is, also an empty one', () => {
    const host = new FakeWebChannel();
    const emitted = harness.request('brand', '', { responseType: 'text' });
    host.emit('brand', '');

    expect(emitted).toEqual(['', 'done']);
  });

  it('emits an answer that arrives while the message is sent', () => {
    const host = new FakeWebChannel();
    host.onMessage = type => host.emit(type, '"now"');

    expect(harness.request('a')).toEqual(['now', 'done']);
  });

  it('emits a value that advpltojs.js has parsed as it is', () => {
    const host = new FakeWebChannel();
    host.addEventTarget();
    host.platform.advplToJs = (type, content) =>
      host.platform.eventTarget?.send?.(String(type), JSON.parse(String(content)));
    const emitted = harness.request('a');
    host.emit('a', '[1]');

    expect(emitted).toEqual([[1], 'done']);
  });

  it('keeps the raw text of an answer that is not JSON', () => {
    const host = new FakeWebChannel();
    let error: unknown;
    harness.channel.request('a').subscribe({ error: failure => (error = failure) });
    host.emit('a', 'ERROR: type mismatch');

    expect(error).toBeInstanceOf(ProtheusChannelError);
    expect(error).toEqual(
      jasmine.objectContaining({ code: 'NGP405', type: 'a', rawText: 'ERROR: type mismatch' }),
    );
  });

  it('fails with a text about an empty answer', () => {
    const host = new FakeWebChannel();
    let message = '';
    harness.channel.request('a').subscribe({ error: (error: Error) => (message = error.message) });
    host.emit('a', '');

    expect(message).toContain('empty text');
  });

  it('fails with different codes in a plain browser, without scripts, without a connection and without an answer', () => {
    const inBrowser = harness.request('a');
    harness.openedByProtheus();
    const withoutScripts = harness.request('b');
    jasmine.clock().tick(5_100);
    const host = new FakeWebChannel({ connected: false });
    const unconnected = harness.request('c');
    jasmine.clock().tick(5_100);
    host.connect();
    const unanswered = harness.request('d', '', { timeout: 1_000 });
    jasmine.clock().tick(1_000);

    expect([inBrowser, withoutScripts, unconnected, unanswered]).toEqual([
      ['NGP407'],
      ['NGP401'],
      ['NGP402'],
      ['NGP403'],
    ]);
  });

  it('fails after two minutes by default', () => {
    new FakeWebChannel();
    const emitted = harness.request('a');
    jasmine.clock().tick(119_999);
    expect(emitted).toEqual([]);

    jasmine.clock().tick(1);
    expect(emitted).toEqual(['NGP403']);
  });

  it('does not emit the errors that it fails with to the errors of the channel', () => {
    const errors = harness.errors();
    harness.request('a');

    expect(errors).toEqual([]);
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

  it('sends requests with the same answer type one after the other', () => {
    const host = new FakeWebChannel();
    const first = harness.request('get', 1, { answerType: 'set' });
    const second = harness.request('get', 2, { answerType: 'set' });
    expect(host.sent.length).toBe(1);

    host.emit('set', '"one"');
    jasmine.clock().tick(30);
    expect(host.sent.length).toBe(2);

    host.emit('set', '"two"');
    expect(first).toEqual(['one', 'done']);
    expect(second).toEqual(['two', 'done']);
  });

  it('sends concurrent requests at once and emits to each its own answer', () => {
    const host = new FakeWebChannel();
    const emitted = [1, 2, 3].map(content => harness.request('get', content, { concurrent: true }));
    for (const [type, content] of [...host.sent].reverse()) host.emit(type, content);

    expect(new Set(host.sent.map(([type]) => type)).size).toBe(3);
    expect(host.sent.every(([type]) => /^get:\d+$/.test(type))).toBeTrue();
    expect(emitted).toEqual([
      [1, 'done'],
      [2, 'done'],
      [3, 'done'],
    ]);
  });

  it('drops a second answer to the same request', () => {
    const host = new FakeWebChannel();
    harness.request('get', 1, { answerType: 'set' });
    const second = harness.request('get', 2, { answerType: 'set' });
    host.emit('set', '"one"');
    host.emit('set', '"one again"');
    jasmine.clock().tick(30);
    host.emit('set', '"two"');

    expect(second).toEqual(['two', 'done']);
    expect(harness.warnings).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP409: .*"set"/));
  });

  it('drops a late answer', () => {
    const host = new FakeWebChannel();
    const first = harness.request('get', 1, { answerType: 'set', timeout: 1_000 });
    jasmine.clock().tick(1_000);
    const second = harness.request('get', 2, { answerType: 'set' });
    expect(host.sent.length).toBe(1);

    host.emit('set', '"late"');
    jasmine.clock().tick(30);
    expect(host.sent.length).toBe(2);

    host.emit('set', '"two"');
    expect(first).toEqual(['NGP403']);
    expect(second).toEqual(['two', 'done']);
    expect(harness.warnings).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP409: /));
  });

  it('delays the next request for a minute at most after one was cancelled', () => {
    const host = new FakeWebChannel();
    harness.channel.request('get', 1, { answerType: 'set' }).subscribe().unsubscribe();
    const second = harness.request('get', 2, { answerType: 'set' });
    jasmine.clock().tick(59_999);
    expect(host.sent.length).toBe(1);

    jasmine.clock().tick(1);
    expect(host.sent.length).toBe(2);

    host.emit('set', '"two"');
    expect(second).toEqual(['two', 'done']);
  });

  it('does not send a request that was cancelled before the connection', () => {
    const host = new FakeWebChannel({ connected: false });
    const waiting = harness.channel.request('a').subscribe();
    harness.channel.request('a').subscribe().unsubscribe();
    const emitted = harness.request('b');
    waiting.unsubscribe();
    host.platform.gotConnection = true;
    jasmine.clock().tick(50);

    expect(host.sent.map(([type]) => type)).toEqual(['b']);
    host.emit('b', '1');
    expect(emitted).toEqual([1, 'done']);
  });

  it('ignores a message that arrives before the request was sent', () => {
    const host = new FakeWebChannel({ connected: false });
    const emitted = harness.request('a');
    host.emit('a', '"early"');
    host.platform.gotConnection = true;
    jasmine.clock().tick(50);
    host.emit('a', '"answer"');

    expect(emitted).toEqual(['answer', 'done']);
  });

  it('can be subscribed again after an error', () => {
    const host = new FakeWebChannel();
    const request = harness.channel.request('a', '', { timeout: 1_000, responseType: 'text' });
    const emitted: string[] = [];
    request.subscribe({ error: () => request.subscribe(answer => emitted.push(answer)) });
    jasmine.clock().tick(61_000);
    host.emit('a', 'second');

    expect(host.sent.length).toBe(2);
    expect(emitted).toEqual(['second']);
  });

  it('fails at once when the web client ends the connection', () => {
    const host = new FakeWebChannel({ remoteType: 5 });
    const port = host.platform.channel?.port1 as MessagePort;
    const emitted = harness.request('a');
    port.dispatchEvent(new MessageEvent('message', { data: { type: 'Disconnected' } }));
    const after = harness.request('b');
    jasmine.clock().tick(5_100);

    expect(emitted).toEqual(['NGP404']);
    expect(after).toEqual(['NGP404']);

    host.connect();
    jasmine.clock().tick(0);
    harness.channel.send('again');
    expect(host.sent.map(([type]) => type)).toEqual(['a', 'again']);
  });

  it('fails at once when the page is unloaded', () => {
    new FakeWebChannel();
    const emitted = harness.request('a');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));

    expect(emitted).toEqual(['NGP404']);
  });
});
