// Two applications of one tab with REST servers of their own, in Chromium: each one's requests go to
// the server with which it was opened, whatever the other one writes to ERPAPPCONFIG.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { launchBrowser } from '../test-support/browser.js';
import { writeLibraryApp } from './support/library-app.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The page of the web client: a frame for each application. */
const WEB_CLIENT = '<!doctype html><iframe name="one"></iframe><iframe name="two"></iframe>';

/** What FwCallApp opens first: it writes the session and continues with the application. */
const PREINDEX = `<!doctype html><script>
  const { app, rest } = Object.fromEntries(new URLSearchParams(location.search));
  sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify({ api_baseUrl: rest }));
  sessionStorage.setItem('ERPTOKEN', JSON.stringify({ access_token: 'opaque' }));
  sessionStorage.setItem('ProCompany', '{"Code":"T1"}');
  sessionStorage.setItem('SocketPort', '1');
  sessionStorage.setItem('RemoteType', '5');
  location.replace('/app-root/' + app + '/index.html');
</script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/webapp/': WEB_CLIENT,
  '/preindex': PREINDEX,
  '/blank': '<!doctype html><title>blank</title>',
};

interface RestServer {
  readonly url: string;
  /** The requests with a token, as their paths. */
  readonly received: string[];
}

let browser: Browser;
let folder: string;
let servers: Server[];
let own: RestServer;
let other: RestServer;
let context: BrowserContext;
let page: Page;

before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'base rest '));
  await writeLibraryApp('faults', folder);
  servers = [];
  own = await startServer();
  other = await startServer();
});

after(async () => {
  await browser.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(`${own.url}/webapp/`);
});

afterEach(async () => {
  await context.close();
  own.received.length = other.received.length = 0;
});

/** Starts a server with the applications, the web client and a REST server that allows CORS. */
async function startServer(): Promise<RestServer> {
  const received: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname.startsWith('/rest/')) {
      if (headers.authorization) received.push(pathname);
      const cors = {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': 'authorization,tenantid',
      };
      response.writeHead(200, cors).end('{}');
      return;
    }
    bodyOf(pathname).then(
      text =>
        response
          .writeHead(200, { 'Content-Type': TYPES[extname(pathname)] ?? 'text/html' })
          .end(text),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  servers.push(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** Reads a page or a file of an application, whose `<base>` FwCallApp rewrites. */
async function bodyOf(pathname: string): Promise<string> {
  const page = PAGES[pathname];
  if (page) return page;
  const [, root, name] = /^(\/app-root\/(?:one|two)\/)(.*)$/.exec(pathname) ?? [];
  if (!root) throw new Error('There is no such page.');
  const text = await readFile(join(folder, name || 'index.html'), 'utf8');
  return text.replace('<base href="/">', `<base href="${root}">`);
}

function frameOf(name: string): Frame {
  const frame = page.frame({ name });
  assert.ok(frame);
  return frame;
}

async function started(name: string): Promise<Frame> {
  const frame = frameOf(name);
  await frame.waitForURL(/\/app-root\//);
  await frame.waitForFunction(() => 'faultApp' in globalThis, undefined, { timeout: 10_000 });
  return frame;
}

/** Opens an application as FwCallApp does. */
async function open(name: string, { url }: RestServer): Promise<Frame> {
  const parameters = new URLSearchParams({ app: name, rest: `${url}/rest` });
  await frameOf(name).goto(`${own.url}/preindex?${parameters}`, { waitUntil: 'commit' });
  return started(name);
}

function get(frame: Frame, url: string): Promise<{ status: number; code?: string }> {
  return frame.evaluate(path => globalThis.faultApp.get(path), url);
}

/** Writes the configuration of the other server from the document of a frame. */
function write(frame: Frame): Promise<void> {
  return frame.evaluate(
    text => sessionStorage.setItem('ERPAPPCONFIG', text),
    JSON.stringify({ api_baseUrl: `${other.url}/rest` }),
  );
}

describe('Two applications of a tab with a REST server each', () => {
  it('request their own servers, the first one too after the second one opened', async () => {
    const one = await open('one', own);
    assert.equal((await get(one, '/api/first')).status, 200);
    const two = await open('two', other);
    await get(two, '/api/second');
    await get(one, '/api/third');

    assert.deepEqual(own.received, ['/rest/api/first', '/rest/api/third']);
    assert.deepEqual(other.received, ['/rest/api/second']);
  });

  it('do so for a request in the task in which the other one wrote the key', async () => {
    const one = await open('one', own);
    await open('two', own);
    const text = JSON.stringify({ api_baseUrl: `${other.url}/rest` });
    const { status } = await one.evaluate(config => {
      parent.frames[1]?.sessionStorage.setItem('ERPAPPCONFIG', config);
      return globalThis.faultApp.get('/api/at-once');
    }, text);

    assert.equal(status, 200);
    assert.deepEqual(own.received, ['/rest/api/at-once']);
    assert.deepEqual(other.received, []);
  });

  for (const wasRequested of [true, false]) {
    it(`do so after a reload, ${wasRequested ? 'with' : 'without'} an earlier request`, async () => {
      const one = await open('one', own);
      if (wasRequested) await get(one, '/api/before');
      const two = await open('two', other);
      await Promise.all([one.waitForNavigation(), one.evaluate(() => location.reload())]);
      await get(await started('one'), '/api/reloaded');
      await Promise.all([two.waitForNavigation(), two.evaluate(() => location.reload())]);
      await get(await started('two'), '/api/reloaded');

      assert.equal(own.received.at(-1), '/rest/api/reloaded');
      assert.deepEqual(other.received, ['/rest/api/reloaded']);
    });
  }

  it('do so after the history led back', async () => {
    const one = await open('one', own);
    await get(one, '/api/before');
    await open('two', other);
    await one.goto(`${own.url}/blank`);
    await page.evaluate(() => history.back());
    await get(await started('one'), '/api/back');

    assert.deepEqual(own.received, ['/rest/api/before', '/rest/api/back']);
    assert.deepEqual(other.received, []);
  });

  it('use the server that the host writes when they are opened again', async () => {
    await get(await open('one', own), '/api/before');
    await get(await open('one', other), '/api/after');

    assert.deepEqual(own.received, ['/rest/api/before']);
    assert.deepEqual(other.received, ['/rest/api/after']);
  });
});

describe('An application that writes the configuration itself', () => {
  it('gets NGP113 for another server, which receives nothing', async () => {
    const one = await open('one', own);
    await get(one, '/api/before');
    await write(one);
    const { code } = await get(one, '/api/after');

    assert.equal(code, 'NGP113');
    assert.deepEqual(own.received, ['/rest/api/before']);
    assert.deepEqual(other.received, []);
  });
});
