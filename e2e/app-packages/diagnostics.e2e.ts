// The page that `package --diagnostics` adds to an application: it appears only when the application
// does not.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, type Page } from 'playwright-core';
import { packApp } from '../../projects/protheus-devkit/src/app-package/pack-app.js';
import { packageContents } from '../../projects/protheus-devkit/src/app-package/testing/package-contents.js';
import { launchBrowser } from '../../test-support/browser.js';
import { root } from '../../test-support/root.js';

type Files = Readonly<Record<string, string>>;

function index(body: string, script = '<script src="main.js" type="module"></script>'): string {
  return `<!doctype html><html><head><meta charset="utf-8"><base href="/"></head><body>${body}${script}</body></html>`;
}

/** What Angular writes to the page when the root component is rendered. */
const RENDER = `const root = document.querySelector('app-root');
  root.setAttribute('ng-version', '19.2.25'); root.innerHTML = '<h1>Produtos</h1>';`;

const GOOD: Files = { 'index.html': index('<app-root></app-root>'), 'main.js': RENDER };

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
};

describe('the diagnostics in a packed application', () => {
  let browser: Browser;
  let folder: string;
  let server: Server | undefined;

  before(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'diagnostics '));
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Packs, serves as FwCallApp does, opens, and advances the clock by 15 seconds. */
  async function open(
    files: Files | string,
    {
      seconds = 15,
      rewriteBase = true,
      storage = {},
      locale = 'pt-BR',
      framed = false,
      query = '',
      failsLate = false,
    }: {
      readonly seconds?: number;
      readonly rewriteBase?: boolean;
      readonly storage?: Readonly<Record<string, string>>;
      readonly locale?: string;
      readonly framed?: boolean;
      readonly query?: string;
      /** Whether to wait for an error after the page's `load` event. */
      readonly failsLate?: boolean;
    },
    check: (page: Page, requests: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const { app, requests } = await serve(await pack(files), rewriteBase);
    const context = await browser.newContext({ locale });
    try {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await context.addInitScript(values => {
        for (const [key, value] of Object.entries(values)) sessionStorage.setItem(key, value);
      }, storage);
      const page = await context.newPage();
      await page.clock.install();
      const failure = failsLate ? page.waitForEvent('pageerror') : undefined;
      await page.goto(framed ? `${new URL('/frame', app).href}` : app + query);
      await failure;
      await page.clock.runFor(seconds * 1000);
      await check(page, requests);
    } finally {
      await context.close();
      server?.closeAllConnections();
      await new Promise(resolve => server?.close(resolve));
    }
  }

  async function pack(files: Files | string): Promise<string> {
    if (typeof files === 'string') {
      if (files.endsWith('.app')) return files;
      const out = join(folder, 'built.app');
      return (await packApp({ folder: files, name: 'demo', out, diagnostics: true })).file;
    }
    const cwd = await mkdtemp(join(folder, 'app'));
    for (const [path, content] of Object.entries(files)) {
      const file = join(cwd, 'demo', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return (await packApp({ folder: 'demo', cwd, diagnostics: true })).file;
  }

  async function serve(
    file: string,
    rewriteBase: boolean,
  ): Promise<{ app: string; requests: readonly string[] }> {
    const { files } = await packageContents(file);
    const requests: string[] = [];
    server = createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://host');
      requests.push(pathname);
      if (pathname === '/frame') {
        response.setHeader('Content-Type', 'text/html');
        response.end('<iframe style="display:none" src="/app-root/demo/index.html"></iframe>');
        return;
      }
      const bytes = files.get(pathname.replace('/app-root/demo/', ''));
      response.statusCode = bytes ? 200 : 404;
      response.setHeader(
        'Content-Type',
        CONTENT_TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/plain',
      );
      const isPage = pathname.endsWith('index.html');
      response.end(
        rewriteBase && isPage
          ? bytes?.toString().replace('<base href="/">', '<base href="/app-root/demo/">')
          : bytes,
      );
    });
    await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { app: `http://127.0.0.1:${port}/app-root/demo/index.html`, requests };
  }

  const report = async (page: Page): Promise<string> => {
    const panel = page.locator('#protheus-diagnostics');
    assert.equal(await panel.count(), 1, 'the diagnostics are not there');
    return (await panel.locator('pre').textContent()) ?? '';
  };

  const APPEARS: Record<
    string,
    [files: Files, report: RegExp, rewriteBase?: boolean, failsLate?: boolean]
  > = {
    'a script is missing': [
      { 'index.html': index('<app-root></app-root>') },
      /não foi carregado[^]*falha:\s+http:\S+\/app-root\/demo\/main\.js\n/,
    ],
    'the base is wrong': [GOOD, /base da página está errada[^]*base: \/ -> /, false],
    'the application never renders': [
      { ...GOOD, 'main.js': 'window.started = true' },
      /Nada apareceu na tela/,
    ],
    'the application starts but shows nothing': [
      { ...GOOD, 'main.js': `document.querySelector('app-root').setAttribute('ng-version', '19')` },
      /Nada apareceu na tela[^]*Angular 19/,
    ],
    'the page shows only its loading text': [
      { 'index.html': index('<app-root>Carregando...</app-root>'), 'main.js': '' },
      /Nada apareceu na tela/,
    ],
    'the script throws': [
      { ...GOOD, 'main.js': 'null.x' },
      /Ocorreu um erro[^]*Último erro: TypeError: .*main\.js:1/,
    ],
    'Angular fails to start with an error only in the console': [
      { ...GOOD, 'main.js': `console.error('ERROR', new Error('NG04002: no route'))` },
      /Último erro: Error: NG04002: no route/,
    ],
    'a module that main.js imports is missing': [
      { ...GOOD, 'main.js': `import('./chunk.js')` },
      /Último erro: TypeError: Failed to fetch[^]*chunk\.js/,
      true,
      true,
    ],
  };
  for (const [title, [files, expected, rewriteBase = true, failsLate = false]] of Object.entries(
    APPEARS,
  )) {
    it(`appears when ${title}`, () =>
      open(files, { rewriteBase, failsLate }, async page => {
        assert.match(await report(page), expected);
      }));
  }

  const STAYS_AWAY: Record<string, [files: Files, framed?: boolean]> = {
    'the application renders': [GOOD],
    'the application renders after nine seconds': [
      { ...GOOD, 'main.js': `setTimeout(() => { ${RENDER} }, 9000)` },
    ],
    'a picture and a style sheet are missing': [
      {
        ...GOOD,
        'index.html': index(
          '<img alt="" src="no.png"><link rel="stylesheet" href="no.css"><app-root></app-root>',
        ),
      },
    ],
    'an error occurs after rendering': [
      {
        ...GOOD,
        'main.js': `${RENDER} setTimeout(() => queueMicrotask(() => { throw new Error('later') }), 1000)`,
      },
    ],
    'an optional script is missing': [
      { ...GOOD, 'index.html': index('<script src="no.js"></script><app-root></app-root>') },
    ],
    'a page without scripts is empty': [{ 'index.html': index('', '') }],
    'the page uses no framework': [
      { 'index.html': index('<div id="a"></div>'), 'main.js': `document.body.append('Olá')` },
    ],
    'the frame is hidden': [{ ...GOOD, 'main.js': '' }, true],
  };
  for (const [title, [files, framed]] of Object.entries(STAYS_AWAY)) {
    it(`does not appear when ${title}`, () =>
      open(files, { seconds: 60, framed: framed ?? false }, async page => {
        for (const frame of page.frames()) {
          assert.equal(await frame.locator('#protheus-diagnostics').count(), 0);
        }
      }));
  }

  it('does not appear in a real application of Angular and PO UI', () =>
    open(join(root, 'dist', 'demo'), {}, async page => {
      await page.locator('po-menu').waitFor();
      await page.clock.runFor(60_000);
      assert.equal(await page.locator('#protheus-diagnostics').count(), 0);
    }));

  it('appears in it when one of its scripts is missing', async () => {
    const built = join(root, 'dist', 'demo', 'browser');
    const missing = (await readdir(built)).find(name => /^main.*\.js$/.test(name)) ?? '';
    const edits = new Map([[missing, null]]);
    const out = join(folder, 'missing.app');
    await packApp({ folder: built, name: 'demo', out, diagnostics: true, edits });
    await open(out, {}, async page => {
      assert.ok((await report(page)).includes(`/app-root/demo/${missing}`));
    });
  });

  it('disappears when the application renders later', () =>
    // The clock also runs by itself: much later than the check of the report.
    open({ ...GOOD, 'main.js': `setTimeout(() => { ${RENDER} }, 200_000)` }, {}, async page => {
      await report(page);
      await page.clock.runFor(200_000);
      assert.equal(await page.locator('#protheus-diagnostics').count(), 0);
      assert.equal(await page.locator('h1').textContent(), 'Produtos');
    }));

  it('lists the stored keys and never shows a value, not even inside an error', async () => {
    const payload = Buffer.from(JSON.stringify({ exp: 1_700_000_000 })).toString('base64url');
    const storage = {
      RemoteType: '1',
      ERPTOKEN: JSON.stringify({ access_token: `h3ad.${payload}.s1gnature` }),
      ProCompany: '{"Code":"T1","CorporateName":"Grupo Segredo"}',
      note: 'senha-do-usuario',
    };
    const main = `throw new Error('cannot use ' + sessionStorage.ERPTOKEN + ' of Grupo Segredo ' +
      sessionStorage.note.slice(2) + ' at http://localhost/x.js?token=abc')`;
    const query = '?totvstec_remote_type=5&app_name=demo&key=aparecida';
    await open({ ...GOOD, 'main.js': main }, { storage, query }, async page => {
      const text = await report(page);
      assert.match(text, /Chaves gravadas: ERPTOKEN, ProCompany, RemoteType, note/);
      assert.match(text, /Chaves ausentes: SocketPort, appName, ERPAPPCONFIG/);
      assert.match(text, /remote type: 5/);
      assert.match(text, /Validade do token: 2023-11-14T22:13:20\.000Z \(vencido\)/);
      assert.match(text, /\?totvstec_remote_type=5&app_name=demo&key=\*\*\*/);
      assert.match(text, /Último erro: Error: cannot use .*http:\/\/localhost\/x\.js/);
      for (const value of [
        'h3ad',
        payload,
        's1gnature',
        'Segredo',
        'usuario',
        'aparecida',
        'abc',
      ]) {
        assert.ok(!text.includes(value), `${value} in\n${text}`);
      }
    });
  });

  it('hides the part of a malformed value that JSON.parse quotes', async () => {
    const storage = { ProBranch: 'D MG 01 {broken' };
    const main = 'JSON.parse(sessionStorage.ProBranch)';
    await open({ ...GOOD, 'main.js': main }, { storage }, async page => {
      const text = await report(page);
      assert.match(text, /SyntaxError: Unexpected token/);
      assert.doesNotMatch(text, /D MG|broken/);
    });
  });

  it("uses the language of the host, else the browser's", async () => {
    const broken = { ...GOOD, 'main.js': '' };
    await open(broken, { storage: { ProIdiom: 'es' } }, async page => {
      assert.match(await report(page), /No apareció nada/);
    });
    await open(broken, { locale: 'en-US' }, async page => {
      assert.match(await report(page), /Nothing appeared/);
    });
  });

  it('copies the report and sends nothing', () =>
    open({ ...GOOD, 'main.js': '' }, {}, async (page, requests) => {
      const text = await report(page);
      await page.getByRole('button', { name: 'Copiar' }).click();
      assert.equal(await page.getByRole('button').textContent(), 'Copiado');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied.replaceAll('\r\n', '\n'), text);
      const expected = ['/app-root/demo/index.html', '/app-root/demo/main.js', '/favicon.ico'];
      assert.deepEqual(
        requests.filter(path => !expected.includes(path)),
        [],
      );
    }));
});
