import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { type ProtheusChannelError } from '../host/protheus-channel-error';
import { ProtheusChannel } from './protheus-channel';
import { resetChannel } from './reset-channel';

/** How AdvPL handles a message: one at a time, as on a real server. */
interface Handling {
  /** Milliseconds of work. */
  readonly work: number;
  readonly unanswered: boolean;
  /** Milliseconds after which it answers a second time. */
  readonly duplicate: number | undefined;
}

interface Step {
  readonly name: string;
  readonly concurrent: boolean;
  readonly timeout: number;
  /** Milliseconds after which the application cancels the request. */
  readonly cancelAfter: number | undefined;
  /** Milliseconds until the next step. */
  readonly pause: number;
  readonly handling: Handling;
}

const steps = fc.array(
  fc.record<Step>({
    name: fc.constantFrom('product', 'branch'),
    concurrent: fc.boolean(),
    timeout: fc.integer({ min: 50, max: 500 }),
    cancelAfter: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.nat(300)),
    pause: fc.nat(200),
    handling: fc.record<Handling>({
      work: fc.oneof({ weight: 4, arbitrary: fc.nat(100) }, fc.nat(800)),
      unanswered: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
      duplicate: fc.option(fc.nat(20), { nil: undefined }),
    }),
  }),
  { minLength: 1, maxLength: 25 },
);

describe('answers to requests', () => {
  beforeEach(() => {
    // A pending request of another spec would be the oldest one here, by another clock.
    resetChannel();
    spyOn(console, 'warn');
  });

  afterEach(() => FakeWebChannel.remove());

  /**
   * Jasmine's clock (5.9 and 6.0) drops the rest of a tick at a timer that was cleared by another
   * one of the same millisecond.
   */
  let dropped: boolean;
  const tick = (milliseconds: number): void => {
    let reached = false;
    setTimeout(() => (reached = true), milliseconds);
    jasmine.clock().tick(milliseconds);
    dropped ||= !reached;
  };

  /** Runs the steps with a clock of their own. Returns the answer or the error code of each request. */
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
      const { work, unanswered, duplicate } = plan[Number(content)].handling;
      free = Math.max(free, Date.now()) + work;
      if (unanswered) return;
      setTimeout(() => host.emit(type, content), free - Date.now());
      if (duplicate !== undefined) {
        setTimeout(() => host.emit(type, content), free + duplicate - Date.now());
      }
    };
    const ends: (string | undefined)[] = plan.map(() => undefined);
    const channel = TestBed.inject(ProtheusChannel);
    plan.forEach(({ name, concurrent, timeout, cancelAfter, pause }, index) => {
      const subscription = channel
        .request(name, `${index}`, { concurrent, timeout, responseType: 'text' })
        .subscribe({
          next: answer => (ends[index] = answer),
          error: ({ code }: ProtheusChannelError) => (ends[index] = code),
        });
      if (cancelAfter !== undefined) setTimeout(() => subscription.unsubscribe(), cancelAfter);
      tick(pause);
    });
    tick(plan.length * 61_000);
    return ends;
  };

  it('reach the request that they belong to and no other one', () => {
    let answeredCount = 0;
    let unansweredCount = 0;
    fc.assert(
      fc.property(steps, plan => {
        const ends = run(plan);
        fc.pre(!dropped);
        ends.forEach((end, index) => {
          if (end === `${index}`) answeredCount++;
          else if (
            end === 'NGP403' ||
            (end === undefined && plan[index].cancelAfter !== undefined)
          ) {
            unansweredCount++;
          } else throw new Error(`request ${index} ended with ${end}`);
        });
      }),
      { numRuns: 100 },
    );

    expect(answeredCount).toBeGreaterThan(100);
    expect(unansweredCount).toBeGreaterThan(100);
  });
});
