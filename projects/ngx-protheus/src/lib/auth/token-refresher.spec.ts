import { type TestRequest } from '@angular/common/http/testing';
import fc from 'fast-check';
import { updateRefreshState } from './refresh-lease';
import { captureConsole } from './spec-support/capture-console';
import { Frame } from './spec-support/frame';
import { installHost, removeHost } from './spec-support/host';
import { ManualClock } from './spec-support/manual-clock';
import { Recorder } from './spec-support/recorder';
import { tokenResponse } from './spec-support/token-response';

const LEASE = 'NgxProtheusRefresh';
const HOUR = 3_600_000;

describe('TokenRefresher in the frames of a tab', () => {
  captureConsole();
  let clock: ManualClock;
  let frames: Frame[];

  beforeEach(() => {
    // A spec in which storage refused to write may have left the state of the refresh in memory.
    updateRefreshState({});
    clock = new ManualClock();
    frames = [];
    openTab();
  });

  afterEach(() => {
    for (const frame of frames) frame.close();
    expect(clock.pending).withContext('timers left').toBe(0);
    removeHost();
  });

  /** A tab whose token has expired, in a host that does not answer: only the endpoint has a new one. */
  function openTab(): void {
    removeHost();
    installHost();
    store(tokenResponse(clock.now(), -10));
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

  const waiting = (frame: Frame): Recorder<string | undefined> =>
    new Recorder(frame.tokens.ready());
  const notifyFrames = (): boolean => dispatchEvent(new StorageEvent('storage'));

  it('can be destroyed on a server without event listeners', () => {
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
    const fresh = tokenResponse(clock.now());
    expect(second.refreshes().length).toBe(0);
    first.refresh().flush(fresh);
    notifyFrames();

    expect(requests.every(({ values }) => values[0] === fresh.access_token)).toBeTrue();
    expect(second.refreshes().length).toBe(0);
    expect(second.tokens.current()).toBe(fresh.access_token);
  });

  it('read the token of another frame without an event', () => {
    const [first, second] = open(2);
    waiting(first);
    const request = waiting(second);
    const fresh = tokenResponse(clock.now());
    first.refresh().flush(fresh);
    clock.advance(50);

    expect(request.values).toEqual([fresh.access_token]);
  });

  it('release the lease after success and after failure', () => {
    const [first, second] = open(2);
    waiting(first);
    first.refresh().flush(tokenResponse(clock.now()));
    store(tokenResponse(clock.now(), -10));
    waiting(second);
    second.refresh().flush({}, { status: 500, statusText: 'x' });
    clock.advance(3_000);
    store(tokenResponse(clock.now(), -10));
    const request = waiting(first);
    const fresh = tokenResponse(clock.now());
    first.refresh().flush(fresh);

    expect(request.values).toEqual([fresh.access_token]);
  });

  it('share the measured difference of the clocks', () => {
    const [first, second] = open(2);
    waiting(first);
    const fresh = tokenResponse(clock.now() - 9 * HOUR);
    first.refresh().flush(fresh);

    expect(second.tokens.current()).toBe(fresh.access_token);
    clock.advance(0.9 * HOUR);
    expect(second.tokens.current()).toBeUndefined();
  });

  it('share a failure: no frame repeats the refresh, each application has one event', () => {
    const [first, second] = open(2);
    const requests = [waiting(first), waiting(second)];
    first.refresh().flush({}, { status: 500, statusText: 'x' });
    clock.advance(3_000);
    notifyFrames();

    for (const { error } of requests) {
      expect(error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
    }
    expect(second.refreshes().length).toBe(0);
    for (const { events } of [first, second]) {
      expect(events.map(({ type }) => type)).toEqual(['refresh-failed']);
    }
  });

  it('do not treat an older failure as the end of the running refresh', () => {
    const [first, second] = open(2);
    waiting(first);
    first.refresh().flush({}, { status: 500, statusText: 'x' });
    clock.advance(5_000);
    const refused = first.tokens.current();
    const requests = [first, second].map(({ tokens }) => new Recorder(tokens.recover(refused)));
    const fresh = tokenResponse(clock.now());
    first.refresh().flush(fresh);
    notifyFrames();

    expect(requests.map(({ values }) => values)).toEqual([
      [fresh.access_token],
      [fresh.access_token],
    ]);
  });

  it('share that a fresh token is refused', () => {
    const [first, second] = open(2);
    waiting(first);
    const fresh = tokenResponse(clock.now());
    first.refresh().flush(fresh);
    const request = new Recorder(second.tokens.recover(fresh.access_token));

    expect(request).toEqual(jasmine.objectContaining({ values: [], done: true }));
    expect(second.refreshes().length).toBe(0);
  });

  it('take over when the lease of a closed frame ends, and not before', () => {
    const lease = { owner: 'a frame that was closed', until: clock.now() + 15_000 };
    sessionStorage.setItem(LEASE, JSON.stringify(lease));
    const [frame] = open(1);
    const request = waiting(frame);

    clock.advance(14_999);
    expect(frame.refreshes().length).toBe(0);
    clock.advance(51);
    const fresh = tokenResponse(clock.now());
    frame.refresh().flush(fresh);

    expect(request.values).toEqual([fresh.access_token]);
  });

  it('take over at once when the page of the owner is unloaded', () => {
    const [first, second] = open(2);
    waiting(first);
    const request = waiting(second);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    notifyFrames();
    const fresh = tokenResponse(clock.now());
    second.refresh().flush(fresh);

    expect(request.values).toEqual([fresh.access_token]);
    first.refresh();
  });

  it('take over at once when the application of the owner is destroyed', () => {
    const [first, second] = open(2);
    waiting(first);
    const request = waiting(second);
    first.refresh();
    close(first);
    clock.advance(50);
    const fresh = tokenResponse(clock.now());
    second.refresh().flush(fresh);

    expect(request.values).toEqual([fresh.access_token]);
  });

  it('do not wait for a lease that is too long because the clock was put back', () => {
    sessionStorage.setItem(LEASE, JSON.stringify({ owner: 'x', until: clock.now() + HOUR }));
    const [frame] = open(1);
    waiting(frame);
    frame.refresh();

    expect(frame.refreshes().length).toBe(0);
  });

  it('refresh when the text of the lease is malformed', () => {
    const [frame] = open(1);
    for (const text of ['', 'x', '7', 'null', '[]', '{"until":"x","owner":{},"skew":"x"}']) {
      sessionStorage.setItem(LEASE, text);
      store(tokenResponse(clock.now(), -10));
      const request = waiting(frame);
      const fresh = tokenResponse(clock.now());
      frame.refresh().flush(fresh);

      expect(request.values).withContext(text).toEqual([fresh.access_token]);
    }
  });

  it('refresh separately when the storage refuses writes', () => {
    const [frame] = open(1);
    spyOn(Storage.prototype, 'setItem').and.throwError(new DOMException('full'));
    const request = waiting(frame);
    frame.refresh().flush(tokenResponse(clock.now()));

    expect(request.done).toBeTrue();
  });

  it('never refresh at the same time and leave no request waiting, in any order of events', () => {
    type Step =
      | { do: 'request' | 'refused' | 'close'; frame: number }
      | { do: 'succeed' | 'fail' }
      | { do: 'pass'; time: number };
    const step: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('request' as const), frame: fc.nat(2) }),
      },
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
        openTab();
        const opened = open(3);
        let pending: { frame: Frame; outcome: Recorder<unknown> }[] = [];
        let running: TestRequest[] = [];
        const collectRefreshes = (): void => {
          running.push(...frames.flatMap(frame => frame.refreshes()));
          running = running.filter(({ cancelled }) => !cancelled);
          if (running.length > 1) throw new Error(`${running.length} refreshes at a time`);
        };
        const respond = (success: boolean): void => {
          const refresh = running.pop();
          if (success) refresh?.flush(tokenResponse(clock.now(), 20));
          else refresh?.flush({}, { status: 500, statusText: 'x' });
        };
        for (const step of steps) {
          if (step.do === 'pass') clock.advance(step.time);
          if (step.do === 'succeed' || step.do === 'fail') respond(step.do === 'succeed');
          if ('frame' in step) {
            const frame = opened[step.frame];
            if (frames.includes(frame)) {
              if (step.do === 'close') {
                collectRefreshes();
                close(frame);
                pending = pending.filter(request => request.frame !== frame);
              } else {
                const token = frame.tokens.current();
                pending.push({
                  frame,
                  outcome: new Recorder<unknown>(
                    step.do === 'refused' ? frame.tokens.recover(token) : frame.tokens.ready(),
                  ),
                });
              }
            }
          }
          collectRefreshes();
        }
        // No response from now on: every request ends at a time limit.
        for (let second = 0; second < 60; second++) {
          clock.advance(1_000);
          collectRefreshes();
        }
        const left = pending.filter(({ outcome }) => !outcome.done).length;
        for (const frame of [...frames]) close(frame);
        return left === 0 && clock.pending === 0;
      }),
      { numRuns: 300 },
    );
    expect(clock.pending).toBe(0);
  });
});
