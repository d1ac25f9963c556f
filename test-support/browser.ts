// The browser of the end-to-end tests. `scripts/lib/browser.mjs` finds or installs it.
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** They allow root to run Chromium, and disable the requests that Chromium itself sends. */
const flags = JSON.parse(
  readFileSync(new URL('chromium-flags.json', import.meta.url), 'utf8'),
) as readonly string[];

/** Starts Chromium. */
export function launchBrowser(...args: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium',
    args: [...flags, ...args],
  });
}

/** Opens a tab with its own session; `problems` collects its errors and warnings. */
export async function openTab(
  browser: Browser,
): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
  const context = await browser.newContext({ locale: 'pt-BR' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  return { page, context, problems };
}
