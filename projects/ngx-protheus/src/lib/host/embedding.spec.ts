import { effect, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { protheusEmbedding, type ProtheusEmbedding, whenProtheusEmbedded } from './embedding';
import { FakeWebChannel } from './fake-web-channel.spec-support';
import { ProtheusChannel } from '../channel/protheus-channel';
import { resetChannel } from '../channel/reset-channel';

describe('embedding', () => {
  const openedByProtheus = (remoteType: string): void => {
    sessionStorage.setItem('SocketPort', '63972');
    sessionStorage.setItem('RemoteType', remoteType);
  };

  /** What an effect saw, one after the other. */
  const follow = (): string[] => {
    const seen: string[] = [];
    const injector = TestBed.inject(Injector);
    effect(() => void seen.push(protheusEmbedding().channel), { injector });
    TestBed.flushEffects();
    return seen;
  };

  const settled = async (): Promise<void> => {
    jasmine.clock().tick(0);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    TestBed.flushEffects();
  };

  beforeEach(() => {
    jasmine.clock().install().mockDate();
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    resetChannel();
    jasmine.clock().uninstall();
    FakeWebChannel.remove();
    sessionStorage.clear();
  });

  it('has no channel in a plain browser', () => {
    expect(protheusEmbedding()).toEqual({ kind: 'browser', channel: 'none' });
  });

  it('is right from the first line, before any script of the platform ran', () => {
    openedByProtheus('5');

    expect(protheusEmbedding()).toEqual({ kind: 'webapp', channel: 'connecting' });
  });

  it('is the same object as long as nothing changed', () => {
    openedByProtheus('1');

    expect(protheusEmbedding()).toBe(protheusEmbedding());
  });

  it('tells who follows it that the channel was connected', async () => {
    const host = new FakeWebChannel({ connected: false });
    const seen = follow();
    host.connect();
    await settled();

    expect(seen).toEqual(['connecting', 'connected']);
  });

  it('tells that the page has no channel when its script does not appear in time', async () => {
    openedByProtheus('1');
    const seen = follow();
    jasmine.clock().tick(5_100);
    await settled();

    expect(seen).toEqual(['connecting', 'none']);
  });

  it('still finds the channel when the script appears after that', async () => {
    openedByProtheus('1');
    const seen = follow();
    TestBed.inject(ProtheusChannel);
    jasmine.clock().tick(5_100);
    await settled();
    new FakeWebChannel({ connected: false }).connect();
    await settled();

    expect(seen).toEqual(['connecting', 'none', 'connected']);
  });

  it('tells that the web client ended the connection', async () => {
    const host = new FakeWebChannel({ remoteType: 5 });
    const seen = follow();
    TestBed.inject(ProtheusChannel);
    host.platform.channel?.port1.dispatchEvent(
      new MessageEvent('message', { data: { type: 'DISCONNECTED' } }),
    );
    await settled();

    expect(seen).toEqual(['connected', 'lost']);
  });

  it('does not listen any longer once the channel is connected', async () => {
    const removed = spyOn(document, 'removeEventListener').and.callThrough();
    const host = new FakeWebChannel({ connected: false });
    protheusEmbedding();
    host.connect();
    await settled();

    expect(removed).toHaveBeenCalledOnceWith('twebchannelready', jasmine.any(Function));
  });

  describe('whenEmbedded', () => {
    it('settles at once in a plain browser and says why', async () => {
      const { kind, channel, reason } = await whenProtheusEmbedded();

      expect({ kind, channel, code: reason?.code }).toEqual({
        kind: 'browser',
        channel: 'none',
        code: 'NGP407',
      });
    });

    it('settles at once when the channel is connected', async () => {
      new FakeWebChannel();

      expect(await whenProtheusEmbedded()).toEqual({ kind: 'smartclient', channel: 'connected' });
    });

    it('settles when the channel is connected, right with the platform’s event', async () => {
      const host = new FakeWebChannel({ connected: false, remoteType: 5 });
      const result = whenProtheusEmbedded();
      host.connect();
      jasmine.clock().tick(0);

      expect(await result).toEqual({ kind: 'webapp', channel: 'connected' });
    });

    it('settles at the limit and tells a missing script from a missing connection', async () => {
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
