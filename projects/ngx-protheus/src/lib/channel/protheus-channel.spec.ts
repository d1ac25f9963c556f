import { TestBed } from '@angular/core/testing';
import { SessionChanges } from '../session/session-changes';
import { SessionStore } from '../session/session-store';
import { ChannelHarness } from './channel-harness.spec-support';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';

describe('ProtheusChannel', () => {
  const harness = new ChannelHarness();

  describe('send', () => {
    it('hands a message to the connected channel at once', () => {
      const host = new FakeWebChannel();
      harness.channel.send('log', 'text');
      harness.channel.send('empty');

      expect(host.sent).toEqual([
        ['log', 'text'],
        ['empty', ''],
      ]);
    });

    it('keeps the order of what was sent before the channel was connected', () => {
      const host = new FakeWebChannel({ connected: false });
      harness.channel.send('a');
      harness.channel.send('b');
      expect(host.sent).toEqual([]);

      host.connect();
      jasmine.clock().tick(0);

      expect(host.sent.map(([type]) => type)).toEqual(['a', 'b']);
    });

    it('finds a connection that no event announced', () => {
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

    it('says once that nobody is there in a plain browser', () => {
      harness.channel.send('log');
      harness.channel.send('log');

      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP407: .*"log"/));
    });

    it('says after the limit that the scripts are missing', () => {
      harness.openedByProtheus();
      harness.channel.send('log');
      jasmine.clock().tick(4_900);
      expect(harness.log).not.toHaveBeenCalled();

      jasmine.clock().tick(200);
      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP401: /));
    });

    it('gives each message its own time to be sent', () => {
      new FakeWebChannel({ connected: false });
      harness.channel.send('a');
      jasmine.clock().tick(3_000);
      harness.channel.send('b');
      jasmine.clock().tick(3_000);

      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP402: .*"a"/));
    });

    it('refuses to queue without end, by count and by size', () => {
      new FakeWebChannel({ connected: false });
      harness.channel.send('big', 'x'.repeat(32 * 2 ** 20));
      harness.channel.send('more', 'x');
      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP406: .*"more"/));

      for (let count = 0; count < 2_000; count++) harness.channel.send('small');
      expect(harness.log).toHaveBeenCalledWith(jasmine.stringMatching(/^NGP406: .*"small"/));
    });
  });

  describe('closeApp', () => {
    it('closes at once, or lets Protheus ask first', () => {
      const host = new FakeWebChannel();
      harness.channel.closeApp();
      harness.channel.closeApp({ ask: true });
      harness.channel.closeApp({ ask: false });

      expect(host.sent.map(([, content]) => content)).toEqual(['force', '', 'force']);
    });

    it('does nothing outside a host and says so once', () => {
      harness.channel.closeApp();
      harness.channel.closeApp();

      expect(harness.log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP407: .*"close"/));
    });
  });

  it('lets the session look again after each message, before the application hears it', () => {
    const host = new FakeWebChannel();
    const store = TestBed.inject(SessionStore);
    const seen: unknown[] = [];
    host.platform.advplToJs = () => sessionStorage.setItem('ProModule', 'FAT');
    store.get('ProModule');
    const changes = TestBed.inject(SessionChanges);
    const before = changes.version();
    const messages = harness.channel.messages('a');
    const look = (): unknown => seen.push(changes.version() > before, store.raw('ProModule'));
    harness.subscriptions.add(messages.subscribe(look));
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

    const left = harness.channel.request('a').subscribe();
    left.unsubscribe();
    const ends: string[] = [];
    for (const open of [harness.channel.request('c'), harness.channel.messages('b')]) {
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
