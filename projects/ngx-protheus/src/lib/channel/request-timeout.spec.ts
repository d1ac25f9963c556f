import { resetRequestTimeouts, startTimeout } from './request-timeout';

describe('startTimeout', () => {
  let timedOut: string[];

  const start = (name: string, timeout: number): (() => void) =>
    startTimeout({ timeout, onTimeout: () => timedOut.push(name) });

  beforeEach(() => {
    resetRequestTimeouts();
    timedOut = [];
    jasmine.clock().install();
  });

  afterEach(() => {
    resetRequestTimeouts();
    jasmine.clock().uninstall();
  });

  it('calls onTimeout at the time limit', () => {
    start('a', 1_000);
    jasmine.clock().tick(999);
    expect(timedOut).toEqual([]);

    jasmine.clock().tick(1);
    expect(timedOut).toEqual(['a']);
  });

  it('counts the time of a message from when no older one is pending', () => {
    const answered = start('a', 10_000);
    start('b', 1_000);
    jasmine.clock().tick(9_000);
    answered();
    jasmine.clock().tick(999);
    expect(timedOut).toEqual([]);

    jasmine.clock().tick(1);
    expect(timedOut).toEqual(['b']);
  });

  it('starts the time of the next message when the oldest timed out', () => {
    start('a', 1_000);
    start('b', 1_000);
    start('c', 1_000)();
    jasmine.clock().tick(2_000);

    expect(timedOut).toEqual(['a', 'b']);
  });

  it('does not change the time of the oldest when a younger one is answered', () => {
    start('a', 1_000);
    const answered = start('b', 1_000);
    jasmine.clock().tick(900);
    answered();
    jasmine.clock().tick(100);

    expect(timedOut).toEqual(['a']);
  });

  it('does not clear a timer of another clock with the number of an old timer', () => {
    start('a', 1_000);
    jasmine.clock().tick(1_000);
    jasmine.clock().uninstall();
    jasmine.clock().install();
    const run = jasmine.createSpy();
    setTimeout(run, 500);

    start('b', 1_000);
    jasmine.clock().tick(1_000);

    expect(run).toHaveBeenCalledTimes(1);
    expect(timedOut).toEqual(['a', 'b']);
  });

  it('limits a time that no timer can hold to the longest one', () => {
    const answered = start('a', Infinity);
    jasmine.clock().tick(1_000);
    answered();

    expect(timedOut).toEqual([]);
  });
});
