import { TestBed } from '@angular/core/testing';
import { Subscription, take } from 'rxjs';
import { resetReports } from '../errors/report';
import { SessionStore } from '../session/session-store';
import { FakeWebChannel } from './fake-web-channel.spec-support';
import { FakeZones } from './fake-zones.spec-support';
import { ProtheusChannel, type ProtheusMessage } from './protheus-channel';
import { ProtheusChannelError } from './protheus-channel-error';
import { resetChannel } from './reset-channel';

describe('ProtheusChannel', () => {
  let log: jasmine.Spy;
  let warnings: jasmine.Spy;
  let subscriptions: Subscription;

  const openedByProtheus = (remoteType = '1'): void => {
    sessionStorage.setItem('SocketPort', '63972');
    sessionStorage.setItem('RemoteType', remoteType);
  };

  const channel = (): ProtheusChannel => TestBed.inject(ProtheusChannel);

  /** What a request emitted, in order: values, the code of an error, `done`. */
  const ask = (...request: Parameters<ProtheusChannel['request']>): unknown[] => {
    const seen: unknown[] = [];
    const observer = {
      next: (value: unknown) => seen.push(value),
      error: (error: ProtheusChannelError) => seen.push(error.code),
      complete: () => seen.push('done'),
    };
    subscriptions.add(
      channel()
        .request(...request)
        .subscribe(observer),
    );
    return seen;
  };

  beforeEach(() => {
    subscriptions = new Subscription();
    resetReports();
    log = spyOn(console, 'error');
    warnings = spyOn(console, 'warn');
    jasmine.clock().install().mockDate();
  });

  afterEach(() => {
    subscriptions.unsubscribe();
    TestBed.resetTestingModule();
    resetChannel();
    jasmine.clock().uninstall();
    FakeWebChannel.remove();
    sessionStorage.clear();
  });

  describe('send', () => {
    it('hands a message to the connected channel at once', () => {
      const host = new FakeWebChannel();
      channel().send('log', 'text');
      channel().send('empty');

      expect(host.sent).toEqual([
        ['log', 'text'],
        ['empty', ''],
      ]);
    });

    it('keeps the order of what was sent before the channel was connected', () => {
      const host = new FakeWebChannel({ connected: false });
      channel().send('a');
      channel().send('b');
      expect(host.sent).toEqual([]);

      host.connect();
      jasmine.clock().tick(0);

      expect(host.sent.map(([type]) => type)).toEqual(['a', 'b']);
    });

    it('finds a connection that no event announced', () => {
      const host = new FakeWebChannel({ connected: false });
      channel().send('a');
      host.platform.gotConnection = true;
      jasmine.clock().tick(50);

      expect(host.sent).toEqual([['a', '']]);
    });

    it('waits for scripts that are loaded after the application', () => {
      openedByProtheus();
      channel().send('a');
      jasmine.clock().tick(4_000);
      const host = new FakeWebChannel();
      jasmine.clock().tick(50);

      expect(host.sent).toEqual([['a', '']]);
    });

    it('says once that nobody is there in a plain browser', () => {
      channel().send('log');
      channel().send('log');

      expect(log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP407: .*"log"/));
    });

    it('says after the limit that the scripts are missing', () => {
      openedByProtheus();
      channel().send('log');
      jasmine.clock().tick(4_900);
      expect(log).not.toHaveBeenCalled();

      jasmine.clock().tick(200);
      expect(log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP401: /));
    });

    it('gives each message its own time to be sent', () => {
      new FakeWebChannel({ connected: false });
      channel().send('a');
      jasmine.clock().tick(3_000);
      channel().send('b');
      jasmine.clock().tick(3_000);

      expect(log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP402: .*"a"/));
    });

    it('refuses to queue without end, by count and by size', () => {
      new FakeWebChannel({ connected: false });
      channel().send('big', 'x'.repeat(32 * 2 ** 20));
      channel().send('more', 'x');
      expect(log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP406: .*"more"/));

      for (let count = 0; count < 2_000; count++) channel().send('small');
      expect(log).toHaveBeenCalledWith(jasmine.stringMatching(/^NGP406: .*"small"/));
    });
  });

  describe('closeApp', () => {
    it('closes at once, or lets Protheus ask first', () => {
      const host = new FakeWebChannel();
      channel().closeApp();
      channel().closeApp({ ask: true });
      channel().closeApp({ ask: false });

      expect(host.sent.map(([, content]) => content)).toEqual(['force', '', 'force']);
    });

    it('does nothing outside a host and says so once', () => {
      channel().closeApp();
      channel().closeApp();

      expect(log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP407: .*"close"/));
    });
  });

  describe('request', () => {
    it('sends nothing before somebody subscribes, and once for each subscription', () => {
      const host = new FakeWebChannel();
      const request = channel().request('a');
      expect(host.sent).toEqual([]);

      subscriptions.add(request.subscribe());
      host.emit('a', '1');
      jasmine.clock().tick(30);
      subscriptions.add(request.subscribe());
      expect(host.sent.length).toBe(2);
    });

    it('sends JSON and emits the parsed answer', () => {
      const host = new FakeWebChannel();
      const seen = ask('getProduct', { code: 1 }, { answer: 'setProduct' });
      host.emit('setProduct', '{"description":"Caneta"}');

      expect(host.sent).toEqual([['getProduct', '{"code":1}']]);
      expect(seen).toEqual([{ description: 'Caneta' }, 'done']);
    });

    it('expects the answer under the type of the message unless told otherwise', () => {
      const host = new FakeWebChannel();
      const seen = ask('isConfig');
      host.emit('isConfig', 'true');

      expect(seen).toEqual([true, 'done']);
    });

    it('takes a text as it is, also an empty one', () => {
      const host = new FakeWebChannel();
      const seen = ask('brand', '', { responseType: 'text' });
      host.emit('brand', '');

      expect(seen).toEqual(['', 'done']);
    });

    it('understands a channel that answers while the message is being sent', () => {
      const host = new FakeWebChannel();
      host.onMessage = type => host.emit(type, '"now"');

      expect(ask('a')).toEqual(['now', 'done']);
    });

    it('gives what advpltojs.js parsed as it is', () => {
      const host = new FakeWebChannel();
      host.addEventTarget();
      host.platform.advplToJs = (type, content) =>
        host.platform.eventTarget?.send?.(String(type), JSON.parse(String(content)));
      const seen = ask('a');
      host.emit('a', '[1]');

      expect(seen).toEqual([[1], 'done']);
    });

    it('keeps the raw text of an answer that is no JSON', () => {
      const host = new FakeWebChannel();
      let error: unknown;
      channel()
        .request('a')
        .subscribe({ error: failure => (error = failure) });
      host.emit('a', 'ERROR: type mismatch');

      expect(error).toBeInstanceOf(ProtheusChannelError);
      expect(error).toEqual(
        jasmine.objectContaining({ code: 'NGP405', type: 'a', rawText: 'ERROR: type mismatch' }),
      );
    });

    it('says that an answer was empty', () => {
      const host = new FakeWebChannel();
      let message = '';
      channel()
        .request('a')
        .subscribe({ error: (error: Error) => (message = error.message) });
      host.emit('a', '');

      expect(message).toContain('empty text');
    });

    it('tells a plain browser, missing scripts, no connection and silence apart', () => {
      const browser = ask('a');
      openedByProtheus();
      const missing = ask('b');
      jasmine.clock().tick(5_100);
      const host = new FakeWebChannel({ connected: false });
      const unconnected = ask('c');
      jasmine.clock().tick(5_100);
      host.connect();
      const silent = ask('d', '', { timeout: 1_000 });
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
      const seen = ask('a');
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
      channel()
        .request('a')
        .subscribe({ error: failure => (error = failure) });

      expect(error).toEqual(jasmine.objectContaining({ code: 'NGP404', cause }));
    });

    it('asks questions with one answer name one after the other', () => {
      const host = new FakeWebChannel();
      const first = ask('get', 1, { answer: 'set' });
      const second = ask('get', 2, { answer: 'set' });
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
      const seen = [1, 2, 3].map(content => ask('get', content, { concurrent: true }));
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
      ask('get', 1, { answer: 'set' });
      const second = ask('get', 2, { answer: 'set' });
      host.emit('set', '"one"');
      host.emit('set', '"one again"');
      jasmine.clock().tick(30);
      host.emit('set', '"two"');

      expect(second).toEqual(['two', 'done']);
      expect(warnings).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP409: .*"set"/));
    });

    it('does not take a late answer for the answer of the next question', () => {
      const host = new FakeWebChannel();
      const first = ask('get', 1, { answer: 'set', timeout: 1_000 });
      jasmine.clock().tick(1_000);
      const second = ask('get', 2, { answer: 'set' });
      expect(host.sent.length).toBe(1);

      host.emit('set', '"late"');
      jasmine.clock().tick(30);
      expect(host.sent.length).toBe(2);

      host.emit('set', '"two"');
      expect(first).toEqual(['NGP403']);
      expect(second).toEqual(['two', 'done']);
      expect(warnings).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP409: /));
    });

    it('keeps the name of a question that was given up for a minute at most', () => {
      const host = new FakeWebChannel();
      channel().request('get', 1, { answer: 'set' }).subscribe().unsubscribe();
      const second = ask('get', 2, { answer: 'set' });
      jasmine.clock().tick(59_999);
      expect(host.sent.length).toBe(1);

      jasmine.clock().tick(1);
      expect(host.sent.length).toBe(2);

      host.emit('set', '"two"');
      expect(second).toEqual(['two', 'done']);
    });

    it('takes back what was not sent yet', () => {
      const host = new FakeWebChannel({ connected: false });
      const waiting = channel().request('a').subscribe();
      channel().request('a').subscribe().unsubscribe();
      const seen = ask('b');
      waiting.unsubscribe();
      host.platform.gotConnection = true;
      jasmine.clock().tick(50);

      expect(host.sent.map(([type]) => type)).toEqual(['b']);
      host.emit('b', '1');
      expect(seen).toEqual([1, 'done']);
    });

    it('does not take what came before it was sent', () => {
      const host = new FakeWebChannel({ connected: false });
      const seen = ask('a');
      host.emit('a', '"early"');
      host.platform.gotConnection = true;
      jasmine.clock().tick(50);
      host.emit('a', '"answer"');

      expect(seen).toEqual(['answer', 'done']);
    });

    it('can be repeated after an error', () => {
      const host = new FakeWebChannel();
      const request = channel().request('a', '', { timeout: 1_000, responseType: 'text' });
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
      const seen = ask('a');
      port.dispatchEvent(new MessageEvent('message', { data: { type: 'Disconnected' } }));
      const after = ask('b');
      jasmine.clock().tick(5_100);

      expect(seen).toEqual(['NGP404']);
      expect(after).toEqual(['NGP404']);

      host.connect();
      jasmine.clock().tick(0);
      channel().send('again');
      expect(host.sent.map(([type]) => type)).toEqual(['a', 'again']);
    });

    it('fails at once when the page goes away', () => {
      new FakeWebChannel();
      const seen = ask('a');
      window.dispatchEvent(new PageTransitionEvent('pagehide'));

      expect(seen).toEqual(['NGP404']);
    });
  });

  describe('messages', () => {
    const listen = (type?: string): ProtheusMessage[] => {
      const heard: ProtheusMessage[] = [];
      const messages = channel().messages(type);
      subscriptions.add(messages.subscribe(message => heard.push(message)));
      return heard;
    };

    it('emits the messages of a type, or all', () => {
      const host = new FakeWebChannel();
      const one = listen('a');
      const all = listen();
      host.emit('a', '1');
      host.emit('b', '2');

      expect(one).toEqual([{ type: 'a', content: '1' }]);
      expect(all).toEqual([
        { type: 'a', content: '1' },
        { type: 'b', content: '2' },
      ]);
    });

    it('gives the first one who listens what came before', () => {
      const host = new FakeWebChannel();
      channel();
      host.emit('a', '1');
      host.emit('b', '2');
      host.emit('a', '3');

      expect(listen('a').map(({ content }) => content)).toEqual(['1', '3']);
      expect(listen('a')).toEqual([]);
      expect(listen().map(({ content }) => content)).toEqual(['2']);
    });

    it('leaves to the next one what the first one did not take', () => {
      const host = new FakeWebChannel();
      channel();
      host.emit('a', '1');
      host.emit('a', '2');
      const first: string[] = [];
      channel()
        .messages('a')
        .pipe(take(1))
        .subscribe(({ content }) => first.push(content));

      expect(first).toEqual(['1']);
      expect(listen('a').map(({ content }) => content)).toEqual(['2']);
    });

    it('keeps no answer of a request', () => {
      const host = new FakeWebChannel();
      ask('a');
      host.emit('a', '1');

      expect(listen()).toEqual([]);
    });

    it('serves the others when one of them throws', () => {
      const host = new FakeWebChannel();
      const broken = channel().messages('a');
      subscriptions.add(
        broken.subscribe(() => {
          throw new Error('broken');
        }),
      );
      const heard = listen('a');
      host.emit('a', '1');

      expect(heard.length).toBe(1);
      expect(() => jasmine.clock().tick(0)).toThrowError('broken');
    });

    it('emits in the zone of the subscriber', () => {
      const host = new FakeWebChannel();
      const messages = channel().messages('a');
      const zones = new FakeZones();
      let zone = '';
      zones.run('subscriber', () =>
        subscriptions.add(messages.subscribe(() => (zone = zones.name))),
      );
      host.emit('a', '1');
      zones.restore();

      expect(zone).toBe('subscriber');
    });
  });

  it('lets the session look again after each message, before the application hears it', () => {
    const host = new FakeWebChannel();
    const store = TestBed.inject(SessionStore);
    const seen: unknown[] = [];
    host.platform.advplToJs = () => sessionStorage.setItem('ProModule', 'FAT');
    store.get('ProModule');
    const before = store.version();
    const messages = channel().messages('a');
    const look = (): unknown => seen.push(store.version() > before, store.raw('ProModule'));
    subscriptions.add(messages.subscribe(look));
    host.emit('a', '');

    expect(seen).toEqual([true, 'FAT']);
  });

  it('leaves nothing behind when the application is destroyed', () => {
    const host = new FakeWebChannel({ remoteType: 5 });
    const port = host.platform.channel?.port1 as MessagePort;
    const targets = [window, document, port];
    const added = targets.map(target => spyOn(target, 'addEventListener').and.callThrough());
    const removed = targets.map(target => spyOn(target, 'removeEventListener').and.callThrough());
    const keys = Reflect.ownKeys(host.platform);
    const of = (spies: jasmine.Spy[]): string[] =>
      spies.flatMap(spy => spy.calls.allArgs().map(([event]) => String(event))).sort();

    const left = channel().request('a').subscribe();
    left.unsubscribe();
    const ends: string[] = [];
    for (const open of [channel().request('c'), channel().messages('b')]) {
      open.subscribe({ complete: () => ends.push('done') });
    }
    TestBed.resetTestingModule();

    expect(ends).toEqual(['done', 'done']);

    expect(of(added)).toContain('twebchannelready');
    expect(of(added)).toContain('pagehide');
    expect(of(removed)).toEqual(of(added));
    expect(Reflect.ownKeys(host.platform)).toEqual(keys);
    expect(Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get).toBeUndefined();
  });
});
