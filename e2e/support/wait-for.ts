// Waits for changes in this process (the host's log, the requests of a server, the console of a page)
// and for what a page renders.
import assert, { AssertionError } from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** The longest wait, in milliseconds: machines may be busy. */
const LIMIT = 30_000;

/** Waits until a condition is true; fails after the limit. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT;
  while (!(await condition())) {
    assert.ok(Date.now() < end, `still false: ${String(condition)}`);
    await wait(20);
  }
}

/**
 * Repeats a check until it passes. A page renders a change some time after it happened: on a slow
 * machine the first check sees the previous state.
 */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof AssertionError) || Date.now() > end) throw error;
    }
    await wait(20);
  }
}

/** Waits for the next second: two tokens of the same second are equal, their times are in seconds. */
export async function nextSecond(): Promise<void> {
  const second = (): number => Math.floor(Date.now() / 1000);
  const current = second();
  while (second() === current) await wait(1000 - (Date.now() % 1000));
}
