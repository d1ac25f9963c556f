// The part of @playwright/test that the testing guide uses, based on node:test and playwright-core:
// its sample runs unchanged, and no further dependency is needed.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';

/** How long an expectation waits, in milliseconds: longer than in Playwright, for busy machines. */
const LIMIT = 20_000;

type Body = (fixtures: { page: Page }) => Promise<void>;

let browser: Promise<Browser> | undefined;

export function test(title: string, body: Body): void {
  it(title, { timeout: 120_000 }, async () => {
    browser ??= launchBrowser();
    const context = await (await browser).newContext();
    try {
      await body({ page: await context.newPage() });
    } finally {
      await context.close();
    }
  });
}

test.beforeAll = (body: () => Promise<void>): void => before(body);
test.afterAll = (body: () => Promise<void>): void =>
  after(async () => {
    await body();
    await (await browser)?.close();
  });

interface Expectation<T> {
  toBe(expected: T): Promise<void>;
}

export function expect(actual: Locator): { toBeVisible(): Promise<void> };
export function expect<T>(actual: T): { toBe(expected: T): void };
export function expect(actual: unknown): object {
  return {
    toBe: (expected: unknown) => assert.equal(actual, expected),
    toBeVisible: () => (actual as Locator).waitFor({ state: 'visible', timeout: LIMIT }),
  };
}

/** Polls the value, as Playwright does. */
expect.poll = <T>(actual: () => T): Expectation<T> => ({
  async toBe(expected) {
    const end = Date.now() + LIMIT;
    while (actual() !== expected && Date.now() < end) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    assert.equal(actual(), expected);
  },
});
