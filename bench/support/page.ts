// Serves a built application on loopback and opens it in Chromium.
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, type Page } from 'playwright-core';
import sirv from 'sirv';
import { launchBrowser } from '../../test-support/browser.js';

/** Serves a folder on loopback for as long as `work` takes. */
export async function withServer<T>(
  folder: string,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const files = sirv(folder, { single: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  }
}

/** A page that finds a session in its storage, whatever address it goes to. */
export async function pageWithSession(
  browser: Browser,
  session: Readonly<Record<string, string>>,
): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', error => console.error(error.message));
  await page.addInitScript(values => {
    for (const [key, value] of Object.entries(values)) sessionStorage.setItem(key, value);
  }, session);
  return page;
}

/** Opens the application, with a session in its storage, for as long as `work` takes. */
export async function withPage<T>(
  folder: string,
  session: Readonly<Record<string, string>>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await launchBrowser();
  try {
    const page = await pageWithSession(browser, session);
    return await withServer(folder, async address => {
      await page.goto(address);
      return work(page);
    });
  } finally {
    await browser.close();
  }
}
