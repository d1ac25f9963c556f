// The browser of the end-to-end tests. `scripts/browser.mjs` finds or installs it.
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

/** Starts Chromium. The flags let it run as root and keep it from calling home. */
export function launchBrowser(...args: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      ...args,
    ],
  });
}

/** A new tab with a session of its own, and what went wrong in it. */
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
