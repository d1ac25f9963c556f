// Waiting for what this process sees: the host's log, a server's arrivals, a page's console.
import assert from 'node:assert/strict';
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

/** Tokens count whole seconds: one of the same second would be the same token. */
export async function nextSecond(): Promise<void> {
  const second = (): number => Math.floor(Date.now() / 1000);
  const now = second();
  while (second() === now) await wait(1000 - (Date.now() % 1000));
}
