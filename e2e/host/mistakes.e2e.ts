// The first mistakes of a person: the page of the host names cause and cure in one line.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Locator } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';
import { plainApp, writeApp } from '../../test-support/plain-app.js';
import { type HostPage, openHostPage } from '../support/host-page.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

let browser: Browser;
let folder: string;
let devServer: Server;
let test: HostPage;

before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'erros comuns '));
  // Like ng serve: the page with status 200 for every path that is no file.
  devServer = createServer(({ url = '' }, response) => {
    const path = (url.split('?', 1)[0] ?? '').slice(1);
    const content = plainApp[path];
    const type = content === undefined ? undefined : TYPES[extname(path)];
    response.writeHead(200, { 'content-type': type ?? 'text/html' });
    response.end(type === undefined ? plainApp['index.html'] : content);
  });
  devServer.listen(0, '127.0.0.1');
  await once(devServer, 'listening');
});
afterEach(async () => {
  await test.close();
  assert.deepEqual(test.problems, []);
});
after(async () => {
  await browser.close();
  devServer.closeAllConnections();
  devServer.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the application and the inspector. */
async function open(application: string, request: string | undefined): Promise<void> {
  test = await openHostPage(browser, { applications: [`app=${application}`] });
  const app = await test.open('app');
  await app.evaluate(async request => {
    await fetch('assets/data/appconfig.json');
    const headers = { Accept: 'application/json, text/plain, */*' };
    if (request !== undefined) await fetch(request, { headers });
  }, request);
  await test.page.getByRole('button', { name: 'Inspetor' }).click();
}

function line(text: RegExp): Locator {
  const list = test.page.getByRole('listbox', { name: 'Registros' });
  return list.getByRole('option').filter({ hasText: text });
}

describe('the page names the cause of', () => {
  it('an api_baseUrl that is fixed in the file', async () => {
    const path = 'assets/data/appconfig.json';
    const fixed = { ...plainApp, [path]: '{"api_baseUrl":"http://127.0.0.1:1/rest"}' };
    await open(await writeApp(join(folder, 'fixo'), fixed), undefined);
    await line(/api_baseUrl "http:\/\/127\.0\.0\.1:1\/rest".*Escreva "api_baseUrl": "\/"/)
      .first()
      .waitFor();
  });

  it('a request without the interceptor, which HttpClientModule leaves out', async () => {
    const { port } = devServer.address() as AddressInfo;
    await open(`http://127.0.0.1:${port}/`, 'api/orders');
    await line(/\/app-root\/app\/api\/orders .*interceptor.*sem HttpClientModule/).waitFor();
  });

  it('the same request with a path at the root', async () => {
    await open(await writeApp(join(folder, 'raiz')), '/api/orders');
    await line(/GET \/api\/orders .*interceptor.*sem HttpClientModule/).waitFor();
  });
});
