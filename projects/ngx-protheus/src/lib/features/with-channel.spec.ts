import { createEnvironmentInjector, EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChannelHarness } from '../channel/channel-harness.spec-support';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { whenProtheusEmbedded } from '../host/protheus-embedding';
import { provideProtheus } from '../provide-protheus';
import { type ProtheusChannelOptions, withChannel } from './with-channel';

describe('withChannel', () => {
  const harness = new ChannelHarness();

  const provide = (options: ProtheusChannelOptions): void => {
    TestBed.configureTestingModule({ providers: [provideProtheus(withChannel(options))] });
  };

  it('limits how long a message waits for the connection', () => {
    provide({ connectTimeout: 10_000 });
    harness.openedByProtheus();
    const errors = harness.errors();
    harness.channel.send('a');
    jasmine.clock().tick(9_900);
    expect(errors).toEqual([]);

    jasmine.clock().tick(200);
    expect(errors).toEqual(['NGP401 a']);
  });

  it('is the default time limit of whenProtheusEmbedded', async () => {
    provide({ connectTimeout: 10_000 });
    harness.openedByProtheus();
    harness.openChannel();
    let settled = false;
    const embedded = whenProtheusEmbedded().then(() => (settled = true));
    jasmine.clock().tick(9_900);
    await Promise.resolve();
    expect(settled).toBeFalse();

    jasmine.clock().tick(200);
    await embedded;
    expect(settled).toBeTrue();
  });

  it('limits how long AdvPL may work on a request that has no limit of its own', () => {
    new FakeWebChannel();
    provide({ requestTimeout: 1_000 });
    const short = harness.request('a', '', { timeout: 500 });
    jasmine.clock().tick(500);
    const byDefault = harness.request('b');
    jasmine.clock().tick(999);
    expect([short, byDefault]).toEqual([['NGP403'], []]);

    jasmine.clock().tick(1);
    expect(byDefault).toEqual(['NGP403']);
  });

  it('keeps the default of a limit that is left out', () => {
    new FakeWebChannel();
    provide({ connectTimeout: 1_000, requestTimeout: undefined });
    const emitted = harness.request('a');
    jasmine.clock().tick(119_999);
    expect(emitted).toEqual([]);

    jasmine.clock().tick(1);
    expect(emitted).toEqual(['NGP403']);
  });

  it('restores the defaults when the application is destroyed', () => {
    provide({ connectTimeout: 1_000 });
    harness.openChannel();
    TestBed.resetTestingModule();
    harness.openedByProtheus();
    const errors = harness.errors();
    harness.channel.send('a');
    jasmine.clock().tick(4_900);
    expect(errors).toEqual([]);

    jasmine.clock().tick(200);
    expect(errors).toEqual(['NGP401 a']);
  });

  it('keeps the limits of an application that started before the other one was destroyed', () => {
    const parent = TestBed.inject(EnvironmentInjector);
    const [first, second] = [1_000, 2_000].map(connectTimeout =>
      createEnvironmentInjector([provideProtheus(withChannel({ connectTimeout }))], parent),
    );
    first.destroy();
    harness.openedByProtheus();
    const errors = harness.errors();
    harness.channel.send('a');
    jasmine.clock().tick(1_900);
    expect(errors).toEqual([]);

    jasmine.clock().tick(200);
    expect(errors).toEqual(['NGP401 a']);
    second.destroy();
  });

  for (const value of [0, -1, NaN, Infinity, '5000' as never, null as never]) {
    it(`throws NGP412 in development for ${String(value)}`, () => {
      for (const name of ['connectTimeout', 'requestTimeout'] as const) {
        expect(() => withChannel({ [name]: value })).toThrowError(
          new RegExp(`^NGP412: .*${name}: ${String(value)} `),
        );
      }
    });
  }
});
