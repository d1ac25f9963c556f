import assert from 'node:assert/strict';
import { type Frame, type Locator, type Page } from 'playwright-core';

/**
 * Waits until an application in a frame has started.
 *
 * @param iframe The frame's element.
 * @param started A selector of what the started application shows.
 * @returns The frame.
 */
export async function startedFrame(iframe: Locator, started: string): Promise<Frame> {
  await iframe.contentFrame().locator(started).waitFor();
  const frame = await (await iframe.elementHandle())?.contentFrame();
  assert.ok(frame);
  return frame;
}

/** Opens the probe application from the menu of the web client's page. @returns Its frame. */
export async function openProbeInFrame(page: Page, name: string): Promise<Frame> {
  await page.getByRole('button', { name, exact: true }).click();
  return startedFrame(page.locator(`iframe[title="${name}"]`), '#home');
}
