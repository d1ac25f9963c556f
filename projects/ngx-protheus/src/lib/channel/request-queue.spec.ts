import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { ProtheusChannel } from './protheus-channel';
import { type ProtheusChannelError } from '../host/protheus-channel-error';
import { resetChannel } from './reset-channel';

/** What AdvPL does with a message: it works on one at a time, as on a real server. */
interface Handling {
  /** Milliseconds of work. */
  readonly work: number;
  readonly silent: boolean;
  /** Milliseconds after which it answers once more. */
  readonly again: number | undefined;
}

interface Step {
  readonly name: string;
  readonly concurrent: boolean;
  readonly timeout: number;
  /** Milliseconds after which the application gives the request up. */
  readonly leave: number | undefined;
  /** Milliseconds until the next step. */
  readonly pause: number;
  readonly handling: Handling;
}

const steps = fc.array(
  fc.record<Step>({
    name: fc.constantFrom('product', 'branch'),
    concurrent: fc.boolean(),
    timeout: fc.integer({ min: 50, max: 500 }),
    leave: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.nat(300)),
    pause: fc.nat(200),
    handling: fc.record<Handling>({
      work: fc.oneof({ weight: 4, arbitrary: fc.nat(100) }, fc.nat(800)),
      silent: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
      again: fc.option(fc.nat(20), { nil: undefined }),
    }),
  }),
  { minLength: 1, maxLength: 25 },
);

describe('answers to requests', () => {
  beforeEach(() => {
    // A request that another spec left outstanding would be the oldest one here, by another clock.
    resetChannel();
    spyOn(console, 'warn');
  });

  afterEach(() => FakeWebChannel.remove());

  /**
   * Jasmine's clock (5.9 and 6.0) drops what is left of a tick at a timer that was cleared by another one
   * of the same millisecond.
   */
  let dropped: boolean;
  const tick = (milliseconds: number): void => {
    let arrived = false;
    setTimeout(() => (arrived = true), milliseconds);
    jasmine.clock().tick(milliseconds);
    dropped ||= !arrived;
  };

  /** Runs the steps by a clock of their own; returns for each what its request ended with. */
  const run = (plan: readonly Step[]): (string | undefined)[] => {
    jasmine.clock().install().mockDate();
    dropped = false;
    try {
      return endsOf(plan);
    } finally {
      TestBed.resetTestingModule();
      resetChannel();
      jasmine.clock().uninstall();
    }
  };

  const endsOf = (plan: readonly Step[]): (string | undefined)[] => {
    const host = new FakeWebChannel();
    let free = Date.now();
    host.onMessage = (type, content) => {
      const { work, silent, again } = plan[Number(content)].handling;
      free = Math.max(free, Date.now()) + work;
      if (silent) return;
      setTimeout(() => host.emit(type, content), free - Date.now());
      if (again !== undefined) {
        setTimeout(() => host.emit(type, content), free + again - Date.now());
      }
    };
    const ends: (string | undefined)[] = plan.map(() => undefined);
    const channel = TestBed.inject(ProtheusChannel);
    plan.forEach(({ name, concurrent, timeout, leave, pause }, index) => {
      const subscription = channel
        .request(name, `${index}`, { concurrent, timeout, responseType: 'text' })
        .subscribe({
          next: answer => (ends[index] = answer),
          error: ({ code }: ProtheusChannelError) => (ends[index] = code),
        });
      if (leave !== undefined) setTimeout(() => subscription.unsubscribe(), leave);
      tick(pause);
    });
    tick(plan.length * 61_000);
    return ends;
  };

  it('reach the request they belong to and no other one, whatever AdvPL does', () => {
    let answered = 0;
    let unanswered = 0;
    fc.assert(
      fc.property(steps, plan => {
        const ends = run(plan);
        fc.pre(!dropped);
        ends.forEach((end, index) => {
          if (end === `${index}`) answered++;
          else if (end === 'NGP403' || (end === undefined && plan[index].leave !== undefined)) {
            unanswered++;
          } else throw new Error(`request ${index} ended with ${end}`);
        });
      }),
      { numRuns: 100 },
    );

    expect(answered).toBeGreaterThan(100);
    expect(unanswered).toBeGreaterThan(100);
  });
});
