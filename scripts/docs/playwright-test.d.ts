// What the samples use of @playwright/test, which is no dependency of this workspace: the part of it
// that is playwright-core is installed.
import { type Page } from 'playwright-core';

type Body = (fixtures: { page: Page }) => Promise<void>;

export declare const test: {
  (title: string, body: Body): void;
  beforeAll(body: () => Promise<void>): void;
  afterAll(body: () => Promise<void>): void;
};

export declare function expect(actual: unknown): {
  toBeVisible(): Promise<void>;
  toBe(expected: unknown): void;
  toContain(expected: unknown): void;
};
