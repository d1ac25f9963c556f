import { computed, effect, Injector, isSignal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { TestBed } from '@angular/core/testing';
import { ProtheusChannel } from '../channel/protheus-channel';
import { resetChannel } from '../channel/reset-channel';
import { FakeWebChannel } from './fake-web-channel.spec-support';
import {
  type ProtheusEmbedding,
  protheusEmbedding,
  whenProtheusEmbedded,
} from './protheus-embedding';

describe('protheusEmbedding', () => {
  const openedByProtheus = (remoteType: string): void => {
    sessionStorage.setItem('SocketPort', '63972');
    sessionStorage.setItem('RemoteType', remoteType);
  };

  /** Returns the values that an effect reads, in order. */
  const follow = (): string[] => {
    const seen: string[] = [];
    const injector = TestBed.inject(Injector);
    effect(() => void seen.push(protheusEmbedding().channel), { injector });
    TestBed.flushEffects();
    return seen;
  };

  const settled = async (): Promise<void> => {
    jasmine.clock().tick(0);
    for (let count = 0; count < 5; count++) await Promise.resolve();
    TestBed.flushEffects();
  };

  beforeEach(() => {
    // The channel is page-wide: specs of other files leave observers in it.
    resetChannel();
    jasmine.clock().install().mockDate();
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    resetChannel();
    jasmine.clock().uninstall();
    FakeWebChannel.remove();
    sessionStorage.clear();
  });

  it('is a signal', () => {
    expect(isSignal(protheusEmbedding)).toBeTrue();
  });

  it('can be converted to an observable', async () => {
    const host = new FakeWebChannel({ connected: false });
    const channels: string[] = [];
    const injector = TestBed.inject(Injector);
    const subscription = toObservable(protheusEmbedding, { injector }).subscribe(({ channel }) =>
      channels.push(channel),
    );
    TestBed.flushEffects();
    host.connect();
    await settled();
    subscription.unsubscribe();

    expect(channels).toEqual(['connecting', 'connected']);
  });

  it('writes no signal while a computed reads it', () => {
    const host = new FakeWebChannel({ connected: false });
    const channel = computed(() => protheusEmbedding().channel);
    expect(channel()).toBe('connecting');

    host.connect();
    const again = computed(() => `${channel()} ${protheusEmbedding().channel}`);
    expect(again()).toBe('connecting connected');
  });

  it('returns at once that the channel is connected, before its readers are notified', () => {
    const host = new FakeWebChannel({ connected: false });
    expect(protheusEmbedding().channel).toBe('connecting');

    host.platform.gotConnection = true;
    expect(protheusEmbedding().channel).toBe('connected');
  });

  it('has no channel in a plain browser', () => {
    expect(protheusEmbedding()).toEqual({ kind: 'browser', channel: 'none' });
  });

  it('is right from the first line, before any script of the platform runs', () => {
    openedByProtheus('5');

    expect(protheusEmbedding()).toEqual({ kind: 'webapp', channel: 'connecting' });
  });

  it('is the same object as long as nothing changes', () => {
    openedByProtheus('1');

    expect(protheusEmbedding()).toBe(protheusEmbedding());
  });

  it('runs an effect again when the channel connects', async () => {
    const host = new FakeWebChannel({ connected: false });
    const seen = follow();
    host.connect();
    await settled();

    expect(seen).toEqual(['connecting', 'connected']);
  });

  it('has no channel when the script does not appear in time', async () => {
    openedByProtheus('1');
    const seen = follow();
    jasmine.clock().tick(5_100);
    await settled();

    expect(seen).toEqual(['connecting', 'none']);
  });

  it('finds the channel when the script appears after that', async () => {
    openedByProtheus('1');
    const seen = follow();
    TestBed.inject(ProtheusChannel);
    jasmine.clock().tick(5_100);
    await settled();
    new FakeWebChannel({ connected: false }).connect();
    await settled();

    expect(seen).toEqual(['connecting', 'none', 'connected']);
  });

  it('is lost when the web client ends the connection', async () => {
    const host = new FakeWebChannel({ remoteType: 5 });
    const seen = follow();
    TestBed.inject(ProtheusChannel);
    host.platform.channel?.port1.dispatchEvent(
      new MessageEvent('message', { data: { type: 'DISCONNECTED' } }),
    );
    await settled();

    expect(seen).toEqual(['connected', 'lost']);
  });

  it('removes its listener when the channel is connected', async () => {
    const removed = spyOn(document, 'removeEventListener').and.callThrough();
    const host = new FakeWebChannel({ connected: false });
    protheusEmbedding();
    host.connect();
    await settled();

    expect(removed).toHaveBeenCalledOnceWith('twebchannelready', jasmine.any(Function));
  });

  describe('whenProtheusEmbedded', () => {
    it('resolves at once in a plain browser, with the reason', async () => {
      const { kind, channel, reason } = await whenProtheusEmbedded();

      expect({ kind, channel, code: reason?.code }).toEqual({
        kind: 'browser',
        channel: 'none',
        code: 'NGP407',
      });
    });

    it('resolves at once when the channel is connected', async () => {
      new FakeWebChannel();

      expect(await whenProtheusEmbedded()).toEqual({ kind: 'smartclient', channel: 'connected' });
    });

    it("resolves when the channel connects, right after the platform's event", async () => {
      const host = new FakeWebChannel({ connected: false, remoteType: 5 });
      const result = whenProtheusEmbedded();
      host.connect();
      jasmine.clock().tick(0);

      expect(await result).toEqual({ kind: 'webapp', channel: 'connected' });
    });

    it('resolves at the time limit and distinguishes a missing script from a missing connection', async () => {
      const results: (ProtheusEmbedding & { code?: string })[] = [];
      const wait = async (timeout?: number): Promise<void> => {
        const { reason, ...found } = await whenProtheusEmbedded({ timeout });
        results.push({ ...found, code: reason?.code });
      };
      openedByProtheus('1');
      const missing = wait();
      jasmine.clock().tick(5_100);
      await missing;
      new FakeWebChannel({ connected: false });
      const unconnected = wait(20_000);
      jasmine.clock().tick(19_900);
      await settled();
      expect(results.length).toBe(1);

      jasmine.clock().tick(200);
      await unconnected;
      expect(results).toEqual([
        { kind: 'smartclient', channel: 'none', code: 'NGP401' },
        { kind: 'smartclient', channel: 'connecting', code: 'NGP402' },
      ]);
    });
  });
});
