import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';

/** Waits until an application in a frame of the web client's page is connected to AdvPL. */
export async function waitForChannel(page: Page, application: string): Promise<void> {
  const handle = await page.waitForSelector(`iframe[title="${application}"]`);
  const frame = await handle.contentFrame();
  assert.ok(frame);
  await frame.waitForFunction(
    () => (globalThis as { twebchannel?: { gotConnection?: boolean } }).twebchannel?.gotConnection,
  );
}
