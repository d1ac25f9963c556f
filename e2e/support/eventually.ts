import { AssertionError } from 'node:assert/strict';

/** As long as Playwright waits, in milliseconds. */
const LIMIT = 30_000;

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
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}
