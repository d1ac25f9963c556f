// What an application shows in a host, and in another one that has only the recording of the first.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, it } from 'node:test';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type AdvplChannel } from '../../projects/protheus-devkit/src/host/channel/advpl-handlers.js';
import { reply } from '../../projects/protheus-devkit/src/host/config/reply.js';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser } from '../../test-support/browser.js';
import { plainApp, writeApp } from '../../test-support/plain-app.js';
import { eventually } from '../support/wait-for.js';

/** An application that shows what REST and AdvPL answer; its requests have random ids and the time. */
const MAIN = `
const lines = [];
const show = text => { lines.push(text); document.querySelector('pre').textContent = lines.join('\\n'); };
const token = JSON.parse(sessionStorage.ERPTOKEN).access_token;
const branch = JSON.parse(sessionStorage.ProBranch);
const company = JSON.parse(sessionStorage.ProCompany);
async function call(method, url, body) {
  const response = await fetch('/app-root' + url, {
    method, body,
    headers: {
      Authorization: 'Bearer ' + token, tenantid: company.Code + ',' + branch.Code + ',',
      ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
    },
  });
  return response.status + ' ' + (await response.text());
}
const asked = new Map();
let count = 0;
function ask(type, fields) {
  const receiveId = 'r' + (++count) + '-' + Math.random().toString(36).slice(2);
  const answer = new Promise(resolve => asked.set(receiveId, resolve));
  twebchannel.jsToAdvpl(type, JSON.stringify({ ...fields, receiveId }));
  return answer;
}
twebchannel.eventTarget.addEventListener('news', event => show('news ' + event.protheusResponse));
const answered = event => asked.get(JSON.parse(event.protheusResponse).receiveId)?.(
  JSON.parse(event.protheusResponse).text);
twebchannel.eventTarget.addEventListener('answer', answered);
document.querySelector('h1').textContent = company.Code + ' ' + branch.Code.trim() + ' ' +
  sessionStorage.ProModule + ' ' + sessionStorage.ProDatabase + ' ' + sessionStorage.ProIdiom;
async function start() {
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  show(await call('GET', '/api/vendas/v1/fila?_=' + Date.now()));
  show(await call('GET', '/api/vendas/v1/fila?_=' + Date.now()));
  const posted = await call('POST', '/api/vendas/v1/pedidos', JSON.stringify({ id, itens: [1, 2] }));
  show(posted.replace(id, 'own id'));
  const form = new FormData();
  form.append('arquivo', new Blob(['a;b']), 'a.csv');
  show(await call('POST', '/api/vendas/v1/arquivos', form));
  show(await call('GET', '/api/vendas/v1/falha'));
  // The platform loses what AdvPL sends before advpltojs.js is loaded.
  while (typeof twebchannel[sessionStorage.appName] !== 'function')
    await new Promise(resolve => setTimeout(resolve, 20));
  const [um, dois] = await Promise.all([ask('consulta', { n: 1 }), ask('consulta', { n: 2 })]);
  show(um + ' ' + dois);
  twebchannel.jsToAdvpl('avisar', '');
}
// Connected before this script ran, the event has passed.
if (twebchannel.gotConnection) void start();
else document.addEventListener('twebchannelready', start);
`;

let browser: Browser;
let folder: string;
const hosts: ProtheusHost[] = [];

before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'reprodução '));
  await writeApp(join(folder, 'app'), {
    ...plainApp,
    'index.html': (plainApp['index.html'] ?? '').replace(
      '</h1>',
      '</h1><pre style="font-size:20px"></pre>',
    ),
    'main.js': MAIN,
  });
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Everything that the second host does not have. */
function customer(): HostOptions {
  let calls = 0;
  return {
    session: {
      ...{ company: 'T2', branch: 'D SC 01 ', module: 'EST', baseDate: '20240229', language: 'es' },
    },
    rest: {
      'GET /api/vendas/v1/fila': () => ({ lugar: ++calls, texto: 'não é ASCII' }),
      'POST /api/vendas/v1/pedidos': ({ body }) => ({
        numero: '000777',
        id: (body as { id: string }).id,
      }),
      'POST /api/vendas/v1/arquivos': () => ({ linhas: 1 }),
      'GET /api/vendas/v1/falha': () =>
        reply(500, { errorMessage: 'variable does not exist _CFILIAL' }),
    },
    onJsToAdvpl: {
      consulta: (content: string, { advplToJs }: AdvplChannel) => {
        const { n, receiveId } = JSON.parse(content) as { n: number; receiveId: string };
        advplToJs('answer', JSON.stringify({ receiveId, text: `resposta ${n}` }));
      },
      avisar: (_: string, { advplToJs }: AdvplChannel) => {
        setTimeout(() => advplToJs('news', 'estoque baixo'), 100);
      },
    },
  };
}

async function start(options: HostOptions): Promise<ProtheusHost> {
  const application = join(folder, 'app');
  const applications = [`app=${application}`];
  const host = await startHost({ applications, cwd: folder, port: 0, ...options });
  hosts.push(host);
  return host;
}

/** What the application shows at its end: its text and a picture. */
async function shown(
  host: ProtheusHost,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<{ text: string; picture: Buffer; page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    locale: 'pt-BR',
    ...(prepare ? {} : { recordHar: { path: join(folder, 'playwright.har') } }),
  });
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(host.appUrl());
  await eventually(async () =>
    assert.match(await page.locator('pre').innerText(), /news estoque baixo/),
  );
  const text = await page.locator('body').innerText();
  return { text, picture: await page.screenshot(), page, context };
}

it('shows the same in a host that has the recording only, by text and picture', async () => {
  const file = join(folder, 'cliente.har');
  const first = await start({ ...customer(), record: file });
  const recorded = await shown(first);
  await recorded.context.close();
  await hosts.pop()?.close();
  assert.match(recorded.text, /^T2 D SC 01 EST 20240229 es/);
  assert.match(recorded.text, /"lugar":1.*"lugar":2/s);
  assert.match(recorded.text, /own id/);
  assert.match(recorded.text, /500 .*_CFILIAL/);
  assert.match(recorded.text, /resposta 1 resposta 2/);

  const second = await start({ replay: { file, missing: 'not-found' } });
  const replayed = await shown(second, async () => undefined);
  assert.equal(replayed.text, recorded.text);
  assert.ok(replayed.picture.equals(recorded.picture), 'the pictures differ');
  const rest = second.requests.filter(
    ({ area, url }) => area === 'rest' && url.includes('/vendas/'),
  );
  assert.deepEqual(new Set(rest.map(({ source }) => source?.kind)), new Set(['recording']));
  const notes = second.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
  assert.equal(notes.includes('replay-missing'), false, notes.join());
  assert.ok(notes.includes('replay-differs'));
  await replayed.context.close();

  // Ignored, the random values are no difference.
  const ignore = { query: ['_'], body: ['id', 'receiveId'] };
  const third = await start({ replay: { file, missing: 'not-found', ignore } });
  const ignoring = await shown(third, async () => undefined);
  assert.match(ignoring.text, /"lugar":1.*"lugar":2/s);
  assert.equal(
    third.log.some(entry => entry.kind === 'note' && entry.topic === 'replay-differs'),
    false,
  );
  await ignoring.context.close();
});

it('answers REST from a HAR of Playwright', async () => {
  const host = await start({
    ...customer(),
    rest: {},
    replay: { file: join(folder, 'playwright.har'), missing: 'handlers' },
  });
  const { text, context } = await shown(host, async () => undefined);
  assert.match(text, /"lugar":1.*"lugar":2.*own id.*"linhas":1.*_CFILIAL/s);
  await context.close();
});

it('is answered from by Playwright', async () => {
  const host = await start({ ...customer(), rest: {} });
  const { requests } = host;
  const context = await browser.newContext();
  await context.routeFromHAR(join(folder, 'cliente.har'), {
    url: /\/api\/vendas\/v1\/falha/,
    notFound: 'abort',
  });
  const page = await context.newPage();
  await page.goto(`${host.url}/webapp/`);
  const recordedHost = /"url": "(http:\/\/127[^/]+)/.exec(
    await readFile(join(folder, 'cliente.har'), 'utf8'),
  )?.[1];
  const response = await page.goto(`${recordedHost}/app-root/api/vendas/v1/falha`);
  assert.equal(response?.status(), 500);
  assert.match(String(await response?.text()), /_CFILIAL/);
  assert.equal(
    requests.some(({ url }) => url.includes('/falha')),
    false,
  );
  await context.close();
});
