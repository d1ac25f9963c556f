// Opens an application in Chromium and records what its first ten seconds do to the page.
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookup } from 'mrmime';
import { type Browser, type Page } from 'playwright-core';
import { advplAnswers } from './advpl-answers.js';
import { type PageCase } from './page-cases.js';
import { branch, company, tokenResponse } from './rest-responses.js';

/** What a page has done: a tree, as `differingLeaves` compares it. */
export type PageEffects = Readonly<Record<string, unknown>>;

/** What a page has done, and what it shows. */
export interface RecordedPage {
  readonly effects: PageEffects;
  /** A PNG. */
  readonly picture: Buffer;
}

const HERE = dirname(fileURLToPath(import.meta.url));
const ORIGIN = 'http://erp.test';
const FOLDER = '/app-root/pedidos/';
const OBSERVED_MS = 10_000;

const CONFIG = JSON.stringify({ name: 'pedidos', productLine: 'Protheus', api_baseUrl: '/' });
const TOKEN = JSON.stringify(tokenResponse('maria'));

/** The keys that Protheus writes before the application starts. */
function sessionOf({ where, idiom }: PageCase): Record<string, string> {
  if (where === 'outside') return {};
  return {
    SocketPort: '1',
    RemoteType: '1',
    appName: 'pedidos',
    ERPTOKEN: TOKEN,
    ERPAPPCONFIG: CONFIG,
    ProAppConfig: CONFIG,
    ProCompany: JSON.stringify(company),
    ProBranch: JSON.stringify(branch),
    ProModule: 'FAT',
    ProDatabase: '20261121',
    ...(idiom !== undefined && { ProIdiom: idiom }),
  };
}

/**
 * @param folder The files of the application.
 * @param screenshot Where the picture of the page is written, for people.
 */
export async function recordPage(
  browser: Browser,
  folder: string,
  opened: PageCase,
  screenshot: string,
): Promise<RecordedPage> {
  const { where, locale, theme, userLocale } = opened;
  const context = await browser.newContext({ locale, viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  const messages: Record<string, string> = {};
  const requests: Record<string, unknown> = {};
  const log: Record<string, boolean> = {};
  page.on('pageerror', ({ message }) => (log[withoutPosition(message)] = true));
  page.on('console', message => {
    // Chromium's own text about a missing icon font is the same for every variant.
    if (!message.text().startsWith('Failed to load resource')) {
      log[`${message.type()}: ${withoutPosition(message.text())}`] = true;
    }
  });
  await page.exposeFunction('toAdvpl', async (type: string, content: string) => {
    messages[type] = content;
    for (const [answerType, answer] of advplAnswers([type, content])) {
      await page.evaluate(
        ([type, content]) =>
          (
            globalThis as unknown as {
              twebchannel: { advplToJs(type: string, content: string): void };
            }
          ).twebchannel.advplToJs(type, content),
        [answerType, answer] as const,
      );
    }
  });
  await page.addInitScript(
    ([session, local]) => {
      for (const [key, text] of Object.entries(session)) sessionStorage.setItem(key, text);
      for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text);
    },
    [
      sessionOf(opened),
      { ...(theme && { ProTheme: theme }), ...(userLocale && { PO_USER_LOCALE: userLocale }) },
    ] as [Record<string, string>, Record<string, string>],
  );
  await page.addInitScript({ path: join(HERE, 'idle.js') });
  if (where === 'inside') await page.addInitScript({ path: join(HERE, 'platform.js') });
  await page.addInitScript({ path: join(HERE, 'observe-page.js') });
  await serve(page, folder, opened, requests);

  // A busy machine may take long.
  await page.goto(`${ORIGIN}${FOLDER}index.html`, { timeout: 120_000 });
  await page.waitForTimeout(OBSERVED_MS);
  const effects = await page.evaluate(() =>
    (globalThis as unknown as { pageEffects(): PageEffects }).pageEffects(),
  );
  const picture = await page.screenshot({ path: screenshot, animations: 'disabled' });
  await context.close();
  return { effects: { ...effects, messages, requests, log }, picture };
}

async function serve(
  page: Page,
  folder: string,
  { withoutConfig }: PageCase,
  requests: Record<string, unknown>,
): Promise<void> {
  await page.route('**/*', async route => {
    const request = route.request();
    const { origin, pathname } = new URL(request.url());
    const name = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : undefined;
    if (origin === ORIGIN && name !== undefined) {
      if (/appconfig\.json$/i.test(name)) {
        requests[`${request.method()} ${name}`] = true;
        return route.fulfill(
          withoutConfig ? { status: 404 } : { contentType: 'application/json', body: CONFIG },
        );
      }
      const file = extname(name) ? name : 'index.html';
      const body = await readFile(join(folder, ...file.split('/'))).catch(() => undefined);
      return route.fulfill(
        body ? { contentType: lookup(file) ?? 'text/plain', body } : { status: 404 },
      );
    }
    // The icon fonts of PO UI.
    if (/\.(woff2?|ttf|svg)$/.test(pathname)) return route.fulfill({ status: 404 });
    const { authorization, tenantid, 'accept-language': language } = request.headers();
    requests[`${request.method()} ${request.url()}`] = {
      authorization: authorization?.slice(0, 'Bearer '.length),
      tenantid,
      language,
    };
    return route.fulfill({ json: { items: [], hasNext: false } });
  });
}

/** An error without its stack and the position in a bundle. */
function withoutPosition(text: string): string {
  return text.split('\n')[0].replace(/\S+\.js:\d+:\d+/g, '…');
}
