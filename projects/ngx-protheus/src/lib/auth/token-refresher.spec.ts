import { type TestRequest } from '@angular/common/http/testing';
import fc from 'fast-check';

import { Frame } from './spec-support/frame';
import { leaveHost, openHost } from './spec-support/host';
import { answer } from './spec-support/made-up-token';
import { ManualClock } from './spec-support/manual-clock';
import { Outcome } from './spec-support/outcome';
import { quietConsole } from './spec-support/quiet-console';

const LEASE = 'NgxProtheusRefresh';
const HOUR = 3_600_000;

describe('TokenRefresher in the frames of a tab', () => {
  quietConsole();
  let clock: ManualClock;
  let frames: Frame[];

  beforeEach(() => {
    clock = new ManualClock();
    frames = [];
    tab();
  });

  afterEach(() => {
    for (const frame of frames) frame.close();
    expect(clock.pending).withContext('timers left').toBe(0);
    leaveHost();
  });

  /** A tab whose token has expired, in a host that answers nothing: the refresh is the only way. */
  function tab(): void {
    leaveHost();
    openHost();
    store(answer(clock.now(), -10));
  }

  function store(token: object): void {
    sessionStorage.setItem('ERPTOKEN', JSON.stringify(token));
  }

  function open(count: number): Frame[] {
    const opened = Array.from({ length: count }, () => new Frame(clock));
    frames.push(...opened);
    return opened;
  }

  function close(frame: Frame): void {
    frame.close();
    frames.splice(frames.indexOf(frame), 1);
  }

  const waiting = (frame: Frame): Outcome<string | undefined> => new Outcome(frame.tokens.ready());
  const wakeUp = (): boolean => dispatchEvent(new StorageEvent('storage'));

  it('are put away on a server, too, where there is nobody to listen to', () => {
    const [frame] = open(1);
    Object.defineProperty(window, 'removeEventListener', { value: undefined, configurable: true });

    expect(() => close(frame)).not.toThrow();

    Reflect.deleteProperty(window, 'removeEventListener');
  });

  it('refresh once for 500 requests in each of two frames', () => {
    const [first, second] = open(2);
    const requests = [first, second].flatMap(frame =>
      Array.from({ length: 500 }, () => waiting(frame)),
    );
    const fresh = answer(clock.now());
    expect(second.refreshes().length).toBe(0);
    first.refresh().flush(fresh);
    wakeUp();

    expect(requests.every(({ values }) => values[0] === fresh.access_token)).toBeTrue();
    expect(second.refreshes().length).toBe(0);
    expect(second.tokens.current()).toBe(fresh.access_token);
  });

  it('see the token of another frame without an event too', () => {
    const [first, second] = open(2);
    waiting(first);
    const request = waiting(second);
    const fresh = answer(clock.now());
    first.refresh().flush(fresh);
    clock.pass(50);

    expect(request.values).toEqual([fresh.access_token]);
  });

  it('give the lease back, whether it went well or not', () => {
    const [first, second] = open(2);
    waiting(first);
    first.refresh().flush(answer(clock.now()));
    store(answer(clock.now(), -10));
    waiting(second);
    second.refresh().flush({}, { status: 500, statusText: 'x' });
    clock.pass(3_000);
    store(answer(clock.now(), -10));
    const request = waiting(first);
    const fresh = answer(clock.now());
    first.refresh().flush(fresh);

    expect(request.values).toEqual([fresh.access_token]);
  });

  it('share what the refresh taught about the clock', () => {
    const [first, second] = open(2);
    waiting(first);
    const fresh = answer(clock.now() - 9 * HOUR);
    first.refresh().flush(fresh);

    expect(second.tokens.current()).toBe(fresh.access_token);
    clock.pass(0.9 * HOUR);
    expect(second.tokens.current()).toBeUndefined();
  });

  it('share a failure: nobody tries the same thing again, each application hears of it once', () => {
    const [first, second] = open(2);
    const requests = [waiting(first), waiting(second)];
    first.refresh().flush({}, { status: 500, statusText: 'x' });
    clock.pass(3_000);
    wakeUp();

    for (const { error } of requests) {
      expect(error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
    }
    expect(second.refreshes().length).toBe(0);
    for (const { events } of [first, second]) {
      expect(events.map(({ type }) => type)).toEqual(['refresh-failed']);
    }
  });

  it('do not take an older failure for the end of the refresh that is under way', () => {
    const [first, second] = open(2);
    waiting(first);
    first.refresh().flush({}, { status: 500, statusText: 'x' });
    clock.pass(5_000);
    const refused = first.tokens.current();
    const requests = [first, second].map(({ tokens }) => new Outcome(tokens.recover(refused)));
    const fresh = answer(clock.now());
    first.refresh().flush(fresh);
    wakeUp();

    expect(requests.map(({ values }) => values)).toEqual([
      [fresh.access_token],
      [fresh.access_token],
    ]);
  });

  it('share that a fresh token is refused', () => {
    const [first, second] = open(2);
    waiting(first);
    const fresh = answer(clock.now());
    first.refresh().flush(fresh);
    const request = new Outcome(second.tokens.recover(fresh.access_token));

    expect(request).toEqual(jasmine.objectContaining({ values: [], done: true }));
    expect(second.refreshes().length).toBe(0);
  });

  it('take over when the owner died, and not before', () => {
    const lease = { owner: 'a frame that was killed', until: clock.now() + 15_000 };
    sessionStorage.setItem(LEASE, JSON.stringify(lease));
    const [frame] = open(1);
    const request = waiting(frame);

    clock.pass(14_999);
    expect(frame.refreshes().length).toBe(0);
    clock.pass(51);
    const fresh = answer(clock.now());
    frame.refresh().flush(fresh);

    expect(request.values).toEqual([fresh.access_token]);
  });

  it('take over at once when the owner’s page is left', () => {
    const [first, second] = open(2);
    waiting(first);
    const request = waiting(second);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    wakeUp();
    const fresh = answer(clock.now());
    second.refresh().flush(fresh);

    expect(request.values).toEqual([fresh.access_token]);
    first.refresh();
  });

  it('take over at once when the owner’s application is destroyed', () => {
    const [first, second] = open(2);
    waiting(first);
    const request = waiting(second);
    first.refresh();
    close(first);
    clock.pass(50);
    const fresh = answer(clock.now());
    second.refresh().flush(fresh);

    expect(request.values).toEqual([fresh.access_token]);
  });

  it('do not wait for a lease that a clock put back made endless', () => {
    sessionStorage.setItem(LEASE, JSON.stringify({ owner: 'x', until: clock.now() + HOUR }));
    const [frame] = open(1);
    waiting(frame);
    frame.refresh();

    expect(frame.refreshes().length).toBe(0);
  });

  it('go on when somebody wrote nonsense to the lease', () => {
    const [frame] = open(1);
    for (const text of ['', 'x', '7', 'null', '[]', '{"until":"x","owner":{},"skew":"x"}']) {
      sessionStorage.setItem(LEASE, text);
      store(answer(clock.now(), -10));
      const request = waiting(frame);
      const fresh = answer(clock.now());
      frame.refresh().flush(fresh);

      expect(request.values).withContext(text).toEqual([fresh.access_token]);
    }
  });

  it('refresh each for itself when the storage takes nothing', () => {
    const [frame] = open(1);
    spyOn(Storage.prototype, 'setItem').and.throwError(new DOMException('full'));
    const request = waiting(frame);
    frame.refresh().flush(answer(clock.now()));

    expect(request.done).toBeTrue();
  });

  it('never refresh at the same time, and leave nobody waiting, whatever happens in which order', () => {
    type Step =
      | { do: 'ask' | 'refused' | 'close'; frame: number }
      | { do: 'succeed' | 'fail' }
      | { do: 'pass'; time: number };
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), frame: fc.nat(2) }) },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('refused' as const), frame: fc.nat(2) }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), frame: fc.nat(2) }) },
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constantFrom('succeed' as const, 'fail' as const) }),
      },
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('pass' as const), time: fc.nat(4_000) }),
      },
    );

    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        tab();
        const opened = open(3);
        let asked: { frame: Frame; outcome: Outcome<unknown> }[] = [];
        let live: TestRequest[] = [];
        const look = (): void => {
          live.push(...frames.flatMap(frame => frame.refreshes()));
          live = live.filter(({ cancelled }) => !cancelled);
          if (live.length > 1) throw new Error(`${live.length} refreshes at a time`);
        };
        const land = (success: boolean): void => {
          const refresh = live.pop();
          if (success) refresh?.flush(answer(clock.now(), 20));
          else refresh?.flush({}, { status: 500, statusText: 'x' });
        };
        for (const step of steps) {
          if (step.do === 'pass') clock.pass(step.time);
          if (step.do === 'succeed' || step.do === 'fail') land(step.do === 'succeed');
          if ('frame' in step) {
            const frame = opened[step.frame];
            if (frames.includes(frame)) {
              if (step.do === 'close') {
                look();
                close(frame);
                asked = asked.filter(one => one.frame !== frame);
              } else {
                const token = frame.tokens.current();
                asked.push({
                  frame,
                  outcome: new Outcome<unknown>(
                    step.do === 'refused' ? frame.tokens.recover(token) : frame.tokens.ready(),
                  ),
                });
              }
            }
          }
          look();
        }
        // Silence from now on: everybody ends by a limit of his own.
        for (let second = 0; second < 60; second++) {
          clock.pass(1_000);
          look();
        }
        const left = asked.filter(({ outcome }) => !outcome.done).length;
        for (const frame of [...frames]) close(frame);
        return left === 0 && clock.pending === 0;
      }),
      { numRuns: 300 },
    );
    expect(clock.pending).toBe(0);
  });
});
