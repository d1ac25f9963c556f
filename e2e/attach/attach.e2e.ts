// `protheus-devkit attach` to a real Chromium with remote debugging, compared with the log of the host.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { attach, type Attachment } from '../../projects/protheus-devkit/src/attach/attach.js';
import { commandLine } from '../../projects/protheus-devkit/src/cli/testing/command-line.js';
import { readHarFile } from '../../projects/protheus-devkit/src/har/har-file.js';
import { type RecordedSession } from '../../projects/protheus-devkit/src/har/recorded-session.js';
import { assertHar } from '../../projects/protheus-devkit/src/har/testing/assert-har.js';
import { harOf } from '../../projects/protheus-devkit/src/har/write-har.js';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { launchBrowser } from '../../test-support/browser.js';
import { type Seen } from '../../test-support/plain-app.js';
import { type HostPage, openHostPage, send } from '../support/host-page.js';
import { eventually } from '../support/wait-for.js';

const OPTIONS = {
  rest: {
    'GET /api/vendas/v1/resumo': () => ({ total: 7, texto: 'ção' }),
    'POST /api/vendas/v1/pedidos': () => ({ numero: '000777' }),
  },
};

let browser: Browser;
let origin: string;
let test: HostPage;
let attachment: Attachment | undefined;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}

before(async () => {
  const port = await freePort();
  browser = await launchBrowser(`--remote-debugging-port=${port}`);
  origin = `http://127.0.0.1:${port}`;
});
beforeEach(async () => {
  test = await openHostPage(browser, OPTIONS);
});
afterEach(async () => {
  attachment?.detach();
  attachment = undefined;
  await test.close();
});
after(() => browser.close());

/** Opens the application in a frame, or at top level. */
async function openApp(mode: 'webapp' | 'desktop'): Promise<Frame> {
  if (mode === 'webapp') return test.open('a');
  const page: Page = await test.page.context().newPage();
  await page.goto(test.host.appUrl('a'));
  await page.waitForFunction(
    () => (globalThis as { seen?: Seen }).seen?.connected,
    undefined,
    // A page that is not in front renders no frames.
    { polling: 100 },
  );
  return page.mainFrame();
}

/** What the application does while it is recorded. */
async function act(app: Frame): Promise<void> {
  await app.evaluate(async () => {
    const { access_token } = JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '') as {
      access_token: string;
    };
    const headers = {
      Authorization: `Bearer ${access_token}`,
      tenantid: 'T1,D MG 01 ,',
      'Content-Type': 'application/json',
    };
    await (await fetch('/app-root/api/vendas/v1/resumo?mes=10', { headers })).text();
    const body = JSON.stringify({ cliente: 'Conceição', senha: 'não-grave-isto' });
    await (
      await fetch('/app-root/api/vendas/v1/pedidos', { method: 'POST', headers, body })
    ).text();
    await (await fetch('/app-root/api/falta', { headers })).text();
    sessionStorage.setItem('filtro', 'aberto');
    console.error('falhou na tela');
    setTimeout(() => {
      throw new Error('exceção da tela');
    });
  });
  // The platform loses what AdvPL sends before advpltojs.js is loaded.
  await eventually(async () =>
    assert.ok(
      await app.evaluate(() => {
        const { twebchannel } = globalThis as unknown as { twebchannel: Record<string, unknown> };
        return typeof twebchannel[sessionStorage.getItem('appName') ?? ''] === 'function';
      }),
    ),
  );
  await send(app, 'greet', 'Ana');
  await eventually(async () => {
    const received = await app.evaluate(
      () => (globalThis as unknown as { seen: Seen }).seen.received,
    );
    assert.ok(received.some(text => text.startsWith('greeting=')));
  });
}

function messagesOf({ messages }: Pick<RecordedSession | ProtheusHost, 'messages'>): string[] {
  return messages.map(({ direction, type, content }) => `${direction} ${type} ${content}`);
}

/** The REST requests of the application: method, path, status and body. */
function restOfHost(host: ProtheusHost): readonly string[] {
  return host.requests
    .filter(({ area, headers }) => area === 'rest' && headers['authorization'] !== undefined)
    .map(
      ({ method, url, status, response }) =>
        `${method} ${url} ${status} ${response.body?.text ?? ''}`,
    )
    .sort();
}

function restOf(session: RecordedSession): readonly string[] {
  return session.requests
    .filter(({ url, headers }) => url.includes('/api/') && headers['authorization'] !== undefined)
    .map(({ method, url, status, responseBody }) => {
      const { pathname, search } = new URL(url);
      return `${method} ${pathname}${search} ${status} ${responseBody?.text ?? ''}`;
    })
    .sort();
}

for (const mode of ['webapp', 'desktop'] as const) {
  for (const when of ['before', 'after'] as const) {
    it(`records every message and request, attached ${when} the application opens, ${mode}`, async () => {
      if (when === 'before') attachment = await attach(origin);
      const app = await openApp(mode);
      attachment ??= await attach(origin);
      const earlier = when === 'before' ? 0 : test.host.messages.length;
      await act(app);
      const { host } = test;
      const expected = messagesOf({ messages: host.messages.slice(earlier) });
      let session = await attachment.recorded();
      await eventually(async () => {
        session = await (attachment as Attachment).recorded();
        assert.deepEqual(messagesOf(session), expected);
        assert.deepEqual(restOf(session), restOfHost(host));
        assert.ok(session.notes.some(({ text }) => text.includes('exceção da tela')));
      });
      assert.ok(expected.some(text => text === 'advpl-to-js greeting Olá, Ana, em D MG 01 '));
      assert.ok(session.notes.some(({ text }) => text === 'falhou na tela'));
      assert.ok(session.storage.some(({ key, value }) => key === 'filtro' && value === 'aberto'));
      const [application] = session.applications;
      assert.deepEqual(
        [application?.name, application?.mode, application?.session.branch],
        ['a', mode, 'D MG 01 '],
      );
      assert.equal(application?.port, host.runningApps[0]?.port);
      assert.ok(session.messages.every(({ application }) => application === 'a'));
      const posted = session.requests.find(({ url }) => url.endsWith('/pedidos'));
      assert.match(posted?.body?.text ?? '', /Conceição/);

      const har = harOf(session, { version: '0', secrets: attachment.secrets });
      assertHar(har);
      const text = JSON.stringify(har);
      const token = await app.evaluate(() => sessionStorage.getItem('ERPTOKEN') ?? '');
      const { access_token } = JSON.parse(token) as { access_token: string };
      for (const secret of [access_token, 'não-grave-isto']) {
        assert.equal(text.includes(secret), false);
      }
      const frames = har.log.entries.flatMap(entry => entry._webSocketMessages ?? []);
      const isQt = frames.some(({ data }) => data.includes('mainDialog'));
      assert.equal(isQt, mode === 'desktop');
    });
  }
}

describe('protheus-devkit attach', () => {
  it('saves the HAR at Ctrl+C, which another host then replays', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anexo gravação '));
    const file = join(folder, 'cliente.har');
    const end = new AbortController();
    let isRecording = false;
    const running = commandLine(['attach', origin, '--out', file], {
      signal: end.signal,
      onOut: () => (isRecording = true),
    });
    await eventually(() => assert.ok(isRecording));
    await act(await openApp('desktop'));
    end.abort();
    const { code, out } = await running;
    assert.equal(code, 0);
    assert.match(out, /\d+ requests, \d+ messages/);
    assertHar(JSON.parse(await readFile(file, 'utf8')));
    assert.ok((await readHarFile(file)).messages.length > 0);

    await test.close();
    test = await openHostPage(browser, { replay: file, onJsToAdvpl: {} });
    const app = await openApp('desktop');
    await act(app);
    const rest = restOfHost(test.host);
    assert.ok(
      rest.some(text => text.includes('"total":7')),
      rest.join('\n'),
    );
    await rm(folder, { recursive: true, force: true });
  });

  it('says what to do where nothing listens, and where something else does', async () => {
    const nothing = await commandLine(['attach', String(await freePort())]);
    assert.equal(nothing.code, 1);
    assert.match(nothing.err, /PDK506: .*--remote-debugging-port/);
    const other = await commandLine(['attach', String(test.host.port)]);
    assert.match(other.err, /PDK507: /);
    assert.match((await commandLine(['attach', 'erp.example.com:9222'])).err, /PDK508: .*ssh -L/);
    assert.equal((await commandLine(['attach', 'ftp://x'])).code, 1);
  });
});
