import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { WebSocket, WebSocketServer } from 'ws';
import { DevkitError } from '../../devkit-error.js';
import { rawGet } from '../testing/raw-get.js';
import { type HostCase, withHost } from '../testing/with-host.js';

const INDEX = '<!doctype html><html><head><base href="/"></head><body>dev</body></html>';

describe('an application of a running ng serve', () => {
  let server: Server;
  let devServerUrl: string;
  let received: { url: string; headers: IncomingHttpHeaders }[] = [];

  before(async () => {
    // Like ng serve: the page with status 200 for files that do not exist.
    const files: Record<string, [string, string]> = {
      '/main.js': ['text/javascript', 'import "/@fs/x.js?v=1"'],
      '/@fs/x.js': ['text/javascript', 'x'],
      '/assets/data/appConfig.json': ['application/json', '{"api_baseUrl":"/"}'],
    };
    server = createServer((request, response) => {
      received.push({ url: request.url ?? '', headers: request.headers });
      const [type, body] = files[(request.url ?? '').split('?')[0]] ?? ['text/html', INDEX];
      if (request.url === '/silent.js') return;
      response.writeHead(200, { 'content-type': type });
      if (request.url === '/endless.js') return void response.write('x');
      if (request.url === '/broken.js') return void response.write('x', () => response.destroy());
      response.end(body);
    });
    const sockets = new WebSocketServer({ server, handleProtocols: () => 'vite-hmr' });
    sockets.on('connection', (socket, request) => {
      received.push({ url: request.url ?? '', headers: request.headers });
      socket.send('connected');
      socket.on('message', data => socket.send(`echo ${String(data)}`));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    devServerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => (received = []));
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const open = (work: (test: HostCase) => Promise<void>): Promise<void> =>
    withHost({ applications: [`demo=${devServerUrl}`] }, work);
  const page = { accept: 'text/html' };

  it('is served with the base and the scripts of the platform', async () => {
    await open(async ({ get }) => {
      for (const path of ['index.html', 'products/7']) {
        const html = await (await get(`/app-root/demo/${path}`, page)).text();
        assert.match(html, /<base href="\/app-root\/demo\/">/, path);
        assert.match(html, /twebchannel\.js/, path);
      }
    });
  });

  it('has its configuration with the REST base', async () => {
    await open(async ({ host, get }) => {
      const config = await get('/app-root/demo/assets/data/appConfig.json');
      assert.deepEqual(await config.json(), { api_baseUrl: `${host.url}/app-root` });
    });
  });

  it('has its files unchanged, with their query, also those at the root', async () => {
    await open(async ({ host, get }) => {
      const referer = `${host.url}/app-root/demo/main.js`;
      assert.match(await (await get('/app-root/demo/main.js?v=2')).text(), /^import/);
      assert.equal(await (await get('/@fs/x.js?v=1', { referer })).text(), 'x');
      assert.deepEqual(
        received.map(({ url }) => url),
        ['/main.js?v=2', '/@fs/x.js?v=1'],
      );
      assert.equal(received[0].headers.host, new URL(devServerUrl).host);
    });
  });

  it('has no advpltojs.js and no noredirect, although the dev server returns 200 for every path', async () => {
    await open(async ({ host, get }) => {
      const { url } = await host.launchApp('demo', { mode: 'webapp' });
      assert.equal((await get(url.slice(host.url.length))).status, 200, 'no noredirect');
    });
  });

  it('answers data with its page: a note says that the interceptor is missing', async () => {
    await open(async ({ host, get }) => {
      const json = { accept: 'application/json, text/plain, */*' };
      await get('/app-root/demo/api/orders?page=1', json);
      await get('/app-root/demo/rest/api/retail/v1/items', { 'sec-fetch-dest': 'empty' });
      for (const path of ['main.js', 'assets/missing.json', '@vite/client', 'orders/7']) {
        await get(`/app-root/demo/${path}`, path === 'orders/7' ? page : json);
      }
      const notes = host.log.flatMap(entry =>
        entry.kind === 'note' && entry.topic === 'rest-got-page' ? [entry.values['path']] : [],
      );
      assert.deepEqual(notes, [
        '/app-root/demo/api/orders',
        '/app-root/demo/rest/api/retail/v1/items',
      ]);
    });
  });

  it('is not reported when a reload aborts what it has not answered', async () => {
    await open(async ({ host, get, reports }) => {
      const gone = new AbortController();
      const logged = new Promise(resolve => host.onLog(resolve));
      const pending = fetch(`${host.url}/app-root/demo/silent.js`, { signal: gone.signal });
      while (!received.some(({ url }) => url === '/silent.js')) await get('/app-root/demo/main.js');
      gone.abort();
      await assert.rejects(pending);
      await logged;
      assert.deepEqual(reports, []);
    });
  });

  it('is never requested from another server, whatever the path', async () => {
    await open(async ({ host }) => {
      const evil = 'evil.example';
      for (const path of [
        `//${evil}/x.js`,
        `/app-root/demo///${evil}/x.js`,
        `/app-root/demo/http://${evil}/x.js`,
        `/@${evil}/x.js`,
      ]) {
        assert.equal((await rawGet(host.port, path)).status, 200, path);
      }
      assert.equal(received.length, 4);
    });
  });

  it("keeps its WebSocket for live reload, with the dev server's own origin", async () => {
    await open(async ({ host }) => {
      const socket = new WebSocket(`ws://127.0.0.1:${host.port}/?token=a`, 'vite-hmr', {
        origin: host.url,
      });
      const messages: string[] = [];
      socket.on('message', data => messages.push(String(data)));
      await once(socket, 'message');
      socket.send('hello');
      await once(socket, 'message');
      assert.deepEqual(messages, ['connected', 'echo hello']);
      assert.equal(socket.protocol, 'vite-hmr');
      assert.equal(received[0].url, '/?token=a');
      assert.equal(received[0].headers.origin, devServerUrl);
      socket.terminate();
    });
  });

  it('refuses a WebSocket with an invalid URL', async () => {
    await open(async ({ host, get }) => {
      for (const path of ['*', 'http://127.0.0.1/', '/%E0%A4%A']) {
        const socket = connect(host.port, '127.0.0.1');
        socket.write(
          [
            `GET ${path} HTTP/1.1`,
            `Host: 127.0.0.1:${host.port}`,
            'Connection: Upgrade',
            'Upgrade: websocket',
            '\r\n',
          ].join('\r\n'),
        );
        const [response] = (await once(socket, 'data')) as [Buffer];
        assert.match(String(response), /^HTTP\/1\.1 400 /, path);
      }
      assert.equal((await get('/app-root/demo/main.js')).status, 200);
    });
  });

  it('is reported when it ends during a response; a browser that closes the connection is not', async () => {
    await open(async ({ host, get, reports }) => {
      await assert.rejects((await get('/app-root/demo/broken.js')).text());
      assert.deepEqual(
        reports.map(error => (error as DevkitError).code),
        ['PDK214'],
      );
      const gone = new AbortController();
      await fetch(`${host.url}/app-root/demo/endless.js`, { signal: gone.signal });
      const logged = new Promise(resolve => host.onLog(resolve));
      gone.abort();
      await logged;
      assert.equal(reports.length, 1);
    });
  });

  it('loses its WebSocket when the host is closed, which does not wait for the page', async () => {
    let ended: Promise<unknown> = Promise.resolve();
    await open(async ({ host }) => {
      const origin = host.url;
      const socket = new WebSocket(`ws://127.0.0.1:${host.port}/`, 'vite-hmr', { origin });
      await once(socket, 'message');
      ended = once(socket, 'close');
    });
    await ended;
  });

  it('reports a dev server that does not respond', async () => {
    await withHost({ applications: ['demo=http://127.0.0.1:1'] }, async ({ get, reports }) => {
      assert.equal((await get('/app-root/demo/index.html', page)).status, 500);
      const [error] = reports;
      assert.ok(error instanceof DevkitError && error.code === 'PDK214', String(error));
    });
  });
});
