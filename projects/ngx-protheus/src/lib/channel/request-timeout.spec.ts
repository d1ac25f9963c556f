import { limitAnswer, resetAnswerLimit } from './request-timeout';

describe('limitAnswer', () => {
  let expired: string[];

  const wait = (name: string, timeout: number): (() => void) =>
    limitAnswer({ timeout, expired: () => expired.push(name) });

  beforeEach(() => {
    resetAnswerLimit();
    expired = [];
    jasmine.clock().install();
  });

  afterEach(() => {
    resetAnswerLimit();
    jasmine.clock().uninstall();
  });

  it('ends a wait at its limit', () => {
    wait('a', 1_000);
    jasmine.clock().tick(999);
    expect(expired).toEqual([]);

    jasmine.clock().tick(1);
    expect(expired).toEqual(['a']);
  });

  it('counts the time of a message from when no older one is outstanding', () => {
    const answered = wait('a', 10_000);
    wait('b', 1_000);
    jasmine.clock().tick(9_000);
    answered();
    jasmine.clock().tick(999);
    expect(expired).toEqual([]);

    jasmine.clock().tick(1);
    expect(expired).toEqual(['b']);
  });

  it('goes on with the next one when the oldest expired', () => {
    wait('a', 1_000);
    wait('b', 1_000);
    wait('c', 1_000)();
    jasmine.clock().tick(2_000);

    expect(expired).toEqual(['a', 'b']);
  });

  it('does not disturb the oldest when a younger one is answered', () => {
    wait('a', 1_000);
    const answered = wait('b', 1_000);
    jasmine.clock().tick(900);
    answered();
    jasmine.clock().tick(100);

    expect(expired).toEqual(['a']);
  });

  it('leaves alone what another clock counts under the number of an old timer', () => {
    wait('a', 1_000);
    jasmine.clock().tick(1_000);
    jasmine.clock().uninstall();
    jasmine.clock().install();
    const run = jasmine.createSpy();
    setTimeout(run, 500);

    wait('b', 1_000);
    jasmine.clock().tick(1_000);

    expect(run).toHaveBeenCalledTimes(1);
    expect(expired).toEqual(['a', 'b']);
  });

  it('takes a time that no timer can hold for the longest one', () => {
    const answered = wait('a', Infinity);
    jasmine.clock().tick(1_000);
    answered();

    expect(expired).toEqual([]);
  });
});
