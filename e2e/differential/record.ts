// Makes every call in Chromium and records its result and its effects.
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, type Request } from 'playwright-core';
import { advplAnswers, type Message } from './advpl-answers.js';
import { type CallResult } from './call-result.js';
import { branch, company, restServer, tokenResponse, type WireRequest } from './rest-responses.js';

/** Who opened the application: Protheus, with a channel, or a browser. */
export type Where = 'inside' | 'outside';

/** All observable effects of a call. */
export interface Trace extends CallResult {
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

/** The keys that the host writes before the application starts. */
const SESSION: Readonly<Record<string, string>> = {
  SocketPort: '1',
  RemoteType: '1',
  appName: 'demo',
  ERPTOKEN: JSON.stringify(tokenResponse('maria')),
  TOKEN: JSON.stringify(tokenResponse('maria')),
  ERPAPPCONFIG: JSON.stringify(CONFIG),
  ProAppConfig: JSON.stringify(CONFIG),
  ProCompany: JSON.stringify(company),
  ProBranch: JSON.stringify(branch),
  ProModule: 'FAT',
  ProDatabase: '20261121',
  ProIdiom: 'pt-BR',
};

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };

/** Headers that the browser adds. */
const BROWSER_HEADERS =
  /^(:.*|accept-encoding|connection|content-length|host|origin|referer|sec-.*|user-agent|pragma|cache-control|upgrade-.*)$/;

/**
 * Storage keys that are not compared: PO UI's own, written when its theme service starts, and the
 * state of our refresh, which contains times.
 */
const IGNORED_KEYS =
  /^(totvs-theme|po-density-mode|PO_DEFAULT_LANGUAGE|NgxProtheusRefresh|NgxProtheusConfig .*)$/;

/** Replaces the generated number in a message. */
function withoutNumber(text: string): string {
  return text.replace(/(-|#id#)\d+$/, '$1…');
}

/**
 * @param folder The build of the application.
 * @param isIncluded Whether a call is made.
 */
export async function record(
  browser: Browser,
  folder: string,
  where: Where,
  isIncluded: (name: string) => boolean = () => true,
): Promise<Map<string, Trace>> {
  const context = await browser.newContext({ locale: 'pt-BR' });
  const page = await context.newPage();
  let requests: WireRequest[] = [];
  let messages: Message[] = [];
  let respond = restServer();

  await page.exposeFunction('toAdvpl', async (type: string, content: string) => {
    messages.push([withoutNumber(type), withoutNumber(String(content))]);
    // AdvPL answers this message with a token in the storage.
    if (type === 'internalToken') await storeToken(page);
    for (const message of advplAnswers([type, content])) await send(page, message);
  });
  await page.addInitScript({ path: IDLE });
  if (where === 'inside') await page.addInitScript({ path: PLATFORM });
  await page.route('**/*', async route => {
    const request = route.request();
    const file = await ownFile(folder, request.url());
    if (file) return route.fulfill(file);
    const sent = await wireRequest(request);
    if (!/appconfig\.json$/i.test(sent.url)) requests.push(sent);
    const { status, body } = respond(sent);
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
  const names = (await page.evaluate(() => globalThis.differential.names)).filter(isIncluded);
  for (const name of names) {
    // The effects of a call on the channel or the history must not affect the next one.
    if (/^(build|block)/.test(name)) await open();
    requests = [];
    messages = [];
    respond = restServer();
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
    const written = without(outcome.written, IGNORED_KEYS);
    traces.set(name, { ...outcome, written, requests, messages });
  }
  await context.close();
  return traces;
}

function storeToken(page: Page): Promise<void> {
  return page.evaluate(
    text => sessionStorage.setItem('ERPTOKEN', text),
    JSON.stringify(tokenResponse('maria')),
  );
}

function send(page: Page, message: Message): Promise<void> {
  return page.evaluate(([type, content]) => {
    const { twebchannel } = globalThis as unknown as {
      twebchannel: { advplToJs(type: string, content: string): void };
    };
    twebchannel.advplToJs(type, content);
  }, message);
}

/** The files of the application. */
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
      .filter(([name]) => !BROWSER_HEADERS.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const body = request.postData() ?? undefined;
  return { method: request.method(), url: request.url(), headers, ...(body && { body }) };
}

function without<T>(texts: Readonly<Record<string, T>>, keys: RegExp): Record<string, T> {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => !keys.test(key)));
}
