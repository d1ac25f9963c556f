// Waiting for what this process sees (the host's log, a server's arrivals, a page's console) and for
// what a page draws.
import assert, { AssertionError } from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** How long something may take on a busy machine, in milliseconds. */
const LIMIT = 30_000;

/** Waits until a condition holds; fails when it does not come true in time. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT;
  while (!(await condition())) {
    assert.ok(Date.now() < end, `it did not come true: ${String(condition)}`);
    await wait(20);
  }
}

/**
 * Looks again until a check holds. A page draws what happened some time after it happened: on a slow
 * machine the first look sees what was there before.
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

/** Tokens count whole seconds: one of the same second would be the same token. */
export async function nextSecond(): Promise<void> {
  const second = (): number => Math.floor(Date.now() / 1000);
  const now = second();
  while (second() === now) await wait(1000 - (Date.now() % 1000));
}
