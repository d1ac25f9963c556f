// Makes every call in Chromium and writes down what came of it.
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, type Request } from 'playwright-core';
import { advplAnswers, type Message } from './advpl-answers.js';
import { type Outcome } from './outcome.js';
import { branch, company, restServer, tokenAnswer, type WireRequest } from './rest-answers.js';

/** Who opened the application: Protheus, with a channel, or a browser. */
export type Where = 'inside' | 'outside';

/** Everything that can be seen of a call. */
export interface Trace extends Outcome {
  readonly requests: readonly WireRequest[];
  readonly messages: readonly Message[];
}

const HERE = dirname(fileURLToPath(import.meta.url));
const IDLE = join(HERE, 'idle.js');
const PLATFORM = join(HERE, 'platform.js');

const ORIGIN = 'http://erp.test';
const FOLDER = '/app-root/demo/';

const CONFIG = {
  name: 'demo',
  version: '1',
  api_baseUrl: `${ORIGIN}/rest`,
  productLine: 'Protheus',
};

/** What the host writes before the application starts. */
const SESSION: Readonly<Record<string, string>> = {
  SocketPort: '1',
  RemoteType: '1',
  appName: 'demo',
  ERPTOKEN: JSON.stringify(tokenAnswer('maria')),
  TOKEN: JSON.stringify(tokenAnswer('maria')),
  ERPAPPCONFIG: JSON.stringify(CONFIG),
  ProAppConfig: JSON.stringify(CONFIG),
  ProCompany: JSON.stringify(company),
  ProBranch: JSON.stringify(branch),
  ProModule: 'FAT',
  ProDatabase: '20261121',
  ProIdiom: 'pt-BR',
};

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };

/** Headers that a browser adds by itself. */
const BROWSER =
  /^(:.*|accept-encoding|connection|content-length|host|origin|referer|sec-.*|user-agent|pragma|cache-control|upgrade-.*)$/;

/**
 * Storage keys that are nobody's business: PO UI's own, written when its theme service starts, and
 * the notes of our refresh, which are full of times.
 */
const PRIVATE = /^(totvs-theme|po-density-mode|PO_DEFAULT_LANGUAGE|NgxProtheusRefresh)$/;

/** Messages that carry a number of their own. */
const numberless = (text: string): string => text.replace(/(-|#id#)\d+$/, '$1…');

/**
 * @param folder The build of the application.
 * @param wanted Which calls are made.
 */
export async function record(
  browser: Browser,
  folder: string,
  where: Where,
  wanted: (name: string) => boolean = () => true,
): Promise<Map<string, Trace>> {
  const context = await browser.newContext({ locale: 'pt-BR' });
  const page = await context.newPage();
  let requests: WireRequest[] = [];
  let messages: Message[] = [];
  let answer = restServer();

  await page.exposeFunction('toAdvpl', async (type: string, content: string) => {
    messages.push([numberless(type), numberless(String(content))]);
    // AdvPL's answer to this one is a token in the storage.
    if (type === 'internalToken') await storeToken(page);
    for (const message of advplAnswers([type, content])) await send(page, message);
  });
  await page.addInitScript({ path: IDLE });
  if (where === 'inside') await page.addInitScript({ path: PLATFORM });
  await page.route('**/*', async route => {
    const request = route.request();
    const file = await ownFile(folder, request.url());
    if (file) return route.fulfill(file);
    const seen = await wireRequest(request);
    if (!/appconfig\.json$/i.test(seen.url)) requests.push(seen);
    const { status, body } = answer(seen);
    return route.fulfill({
      status,
      headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
      contentType: typeof body === 'string' ? 'text/plain' : 'application/json',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  });

  const traces = new Map<string, Trace>();
  const open = (): Promise<unknown> => page.goto(`${ORIGIN}${FOLDER}index.html`);
  await open();
  const names = (await page.evaluate(() => globalThis.differential.names)).filter(wanted);
  for (const name of names) {
    // What a call leaves on the channel or in the history must not reach the next one.
    if (/^(build|block)/.test(name)) await open();
    requests = [];
    messages = [];
    answer = restServer();
    const session = where === 'inside' ? SESSION : without(SESSION, /^(SocketPort|RemoteType)$/);
    const outcome = await page.evaluate(
      ([name, session, load]) => {
        localStorage.clear();
        sessionStorage.clear();
        for (const [key, text] of Object.entries(session)) sessionStorage.setItem(key, text);
        return globalThis.differential.run(name, load);
      },
      [name, session, where === 'outside'] as const,
    );
    const written = without(outcome.written, PRIVATE);
    traces.set(name, { ...outcome, written, requests, messages });
  }
  await context.close();
  return traces;
}

const storeToken = (page: Page): Promise<void> =>
  page.evaluate(
    text => sessionStorage.setItem('ERPTOKEN', text),
    JSON.stringify(tokenAnswer('maria')),
  );

const send = (page: Page, message: Message): Promise<void> =>
  page.evaluate(([type, content]) => {
    const { twebchannel } = globalThis as unknown as {
      twebchannel: { advplToJs(type: string, content: string): void };
    };
    twebchannel.advplToJs(type, content);
  }, message);

/** The files of the application itself. */
async function ownFile(
  folder: string,
  url: string,
): Promise<{ contentType: string; body: string } | undefined> {
  const { origin, pathname } = new URL(url);
  if (origin !== ORIGIN || !pathname.startsWith(FOLDER)) return undefined;
  const name = pathname.slice(FOLDER.length);
  if (/^assets\/data\/appconfig\.json$/i.test(name)) {
    return { contentType: 'application/json', body: JSON.stringify(CONFIG) };
  }
  if (!/^[\w.-]+\.(js|html)$/.test(name)) return undefined;
  const body = await readFile(join(folder, 'browser', name), 'utf8');
  return { contentType: TYPES[extname(name)] ?? 'text/plain', body };
}

async function wireRequest(request: Request): Promise<WireRequest> {
  const headers = Object.fromEntries(
    Object.entries(await request.allHeaders())
      .filter(([name]) => !BROWSER.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const body = request.postData() ?? undefined;
  return { method: request.method(), url: request.url(), headers, ...(body && { body }) };
}

function without<T>(texts: Readonly<Record<string, T>>, keys: RegExp): Record<string, T> {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => !keys.test(key)));
}
