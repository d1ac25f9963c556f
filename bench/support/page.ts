// Serves a built application on loopback and opens it in Chromium.
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, type Page } from 'playwright-core';
import sirv from 'sirv';
import { launchBrowser } from '../../test-support/browser.js';

/** Serves a folder on loopback while `work` runs. */
export async function withServer<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
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

/** A page with a session in its storage, for every URL. */
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

/** Opens the application with a session in its storage, while `work` runs. */
export async function withPage<T>(
  folder: string,
  session: Readonly<Record<string, string>>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await launchBrowser();
  try {
    const page = await pageWithSession(browser, session);
    return await withServer(folder, async url => {
      await page.goto(url);
      return work(page);
    });
  } finally {
    await browser.close();
  }
}
