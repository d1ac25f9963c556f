import { TestBed } from '@angular/core/testing';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { SessionChanges } from '../session/session-changes';
import { SessionStore } from '../session/session-store';
import { ChannelHarness } from './channel-harness.spec-support';

describe('ProtheusChannel', () => {
  const harness = new ChannelHarness();

  describe('send', () => {
    it('passes a message to the connected channel at once', () => {
      const host = new FakeWebChannel();
      harness.channel.send('log', 'text');
      harness.channel.send('empty');

      expect(host.sent).toEqual([
        ['log', 'text'],
        ['empty', ''],
      ]);
    });

    it('serializes a content that is not a text as JSON', () => {
      const host = new FakeWebChannel();
      harness.channel.send('object', { code: '000001' });
      harness.channel.send('number', 1);
      harness.channel.send('null', null);
      harness.channel.send('nothing', undefined);

      expect(host.sent).toEqual([
        ['object', '{"code":"000001"}'],
        ['number', '1'],
        ['null', 'null'],
        ['nothing', ''],
      ]);
    });

    it('sends in order what was queued before the connection', () => {
      const host = new FakeWebChannel({ connected: false });
      harness.channel.send('a');
      harness.channel.send('b');
      expect(host.sent).toEqual([]);

      host.connect();
      jasmine.clock().tick(0);

      expect(host.sent.map(([type]) => type)).toEqual(['a', 'b']);
    });

    it('detects a connection without an event', () => {
      const host = new FakeWebChannel({ connected: false });
      harness.channel.send('a');
      host.platform.gotConnection = true;
      jasmine.clock().tick(50);

      expect(host.sent).toEqual([['a', '']]);
    });

    it('waits for scripts that are loaded after the application', () => {
      harness.openedByProtheus();
      harness.channel.send('a');
      jasmine.clock().tick(4_000);
      const host = new FakeWebChannel();
      jasmine.clock().tick(50);

      expect(host.sent).toEqual([['a', '']]);
    });

    it('reports NGP407 once in a plain browser', () => {
      harness.channel.send('log');
      harness.channel.send('log');

      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP407: .*"log"/));
    });

    it('reports NGP401 after the time limit without the scripts', () => {
      harness.openedByProtheus();
      harness.channel.send('log');
      jasmine.clock().tick(4_900);
      expect(harness.log).not.toHaveBeenCalled();

      jasmine.clock().tick(200);
      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP401: /));
    });

    it('limits the waiting time of each message separately', () => {
      new FakeWebChannel({ connected: false });
      harness.channel.send('a');
      jasmine.clock().tick(3_000);
      harness.channel.send('b');
      jasmine.clock().tick(3_000);

      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP402: .*"a"/));
    });

    it('limits the queue by count and by size', () => {
      new FakeWebChannel({ connected: false });
      harness.channel.send('big', 'x'.repeat(32 * 2 ** 20));
      harness.channel.send('more', 'x');
      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP406: .*"more"/));

      for (let count = 0; count < 2_000; count++) harness.channel.send('small');
      expect(harness.log).toHaveBeenCalledWith(jasmine.stringMatching(/^NGP406: .*"small"/));
    });
  });

  describe('closeApp', () => {
    it('closes at once, or after Protheus has asked the user', () => {
      const host = new FakeWebChannel();
      harness.channel.closeApp();
      harness.channel.closeApp({ ask: true });
      harness.channel.closeApp({ ask: false });

      expect(host.sent.map(([, content]) => content)).toEqual(['force', '', 'force']);
    });

    it('does nothing outside a host and reports it once', () => {
      harness.channel.closeApp();
      harness.channel.closeApp();

      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP407: .*"close"/));
    });
  });

  it('updates the session after each message, before the application receives it', () => {
    const host = new FakeWebChannel();
    const store = TestBed.inject(SessionStore);
    const emitted: unknown[] = [];
    host.platform.advplToJs = () => sessionStorage.setItem('ProModule', 'FAT');
    store.get('ProModule');
    const changes = TestBed.inject(SessionChanges);
    const before = changes.version();
    const messages = harness.channel.messages('a');
    const record = (): unknown => emitted.push(changes.version() > before, store.raw('ProModule'));
    harness.subscriptions.add(messages.subscribe(record));
    host.emit('a', '');

    expect(emitted).toEqual([true, 'FAT']);
  });

  it('removes everything from the page when the application is destroyed', () => {
    const host = new FakeWebChannel({ remoteType: 5 });
    const port = host.platform.channel?.port1 as MessagePort;
    const targets = [window, document, port];
    const added = targets.map(target => spyOn(target, 'addEventListener').and.callThrough());
    const removed = targets.map(target => spyOn(target, 'removeEventListener').and.callThrough());
    const keys = Reflect.ownKeys(host.platform);
    const eventsOf = (spies: jasmine.Spy[]): string[] =>
      spies.flatMap(spy => spy.calls.allArgs().map(([event]) => String(event))).sort();

    harness.channel.request('a').subscribe().unsubscribe();
    const ends: string[] = [];
    const { channel } = harness;
    for (const open of [channel.request('c'), channel.messages('b'), channel.errors]) {
      open.subscribe({ complete: () => ends.push('done') });
    }
    TestBed.resetTestingModule();

    expect(ends).toEqual(['done', 'done', 'done']);

    expect(eventsOf(added)).toContain('twebchannelready');
    expect(eventsOf(added)).toContain('pagehide');
    expect(eventsOf(removed)).toEqual(eventsOf(added));
    expect(Reflect.ownKeys(host.platform)).toEqual(keys);
    expect(Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get).toBeUndefined();
  });
});
