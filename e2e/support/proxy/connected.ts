import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';

/** Waits until AdvPL and an application in a frame of the web client's page are connected. */
export async function connected(page: Page, application: string): Promise<void> {
  const handle = await page.waitForSelector(`iframe[title="${application}"]`);
  const frame = await handle.contentFrame();
  assert.ok(frame);
  await frame.waitForFunction(
    () => (globalThis as { twebchannel?: { gotConnection?: boolean } }).twebchannel?.gotConnection,
  );
}
