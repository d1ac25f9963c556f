import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, it } from 'node:test';
import { reply } from '../config/reply.js';
import { withHost } from '../testing/with-host.js';
import { protectedHeaders } from './security-headers.js';

const plain = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** What another server may send: each would weaken the host or act on its whole origin. */
const hostile: OutgoingHttpHeaders = {
  'Content-Security-Policy': 'frame-ancestors *',
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'sniff',
  'Clear-Site-Data': '"*"',
  'Service-Worker-Allowed': '/',
  'WWW-Authenticate': 'Basic realm="x"',
};

/** Sends bytes, and returns the header lines of the response. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  const [response] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return String(response).toLowerCase();
}

function assertProtected(headers: Headers, about: string): void {
  assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'self'$/, about);
  for (const name of Object.keys(plain).slice(1) as (keyof typeof plain)[]) {
    assert.equal(headers.get(name), plain[name], `${about}: ${name}`);
  }
  for (const name of ['clear-site-data', 'service-worker-allowed']) {
    assert.equal(headers.get(name), null, `${about}: ${name}`);
  }
  assert.doesNotMatch(headers.get('www-authenticate') ?? '', /basic/i, about);
}

describe('protectedHeaders', () => {
  it('adds the protection, and keeps what a response has besides', () => {
    assert.deepEqual(protectedHeaders({ ETag: '"1"', Vary: 'Accept' }), {
      etag: '"1"',
      vary: 'Accept',
      ...plain,
    });
  });

  it('has each header once, whatever the case of the letters', () => {
    const names = Object.keys(protectedHeaders({ ...hostile, ...plain }));
    assert.deepEqual(names, [...new Set(names.map(name => name.toLowerCase()))]);
  });

  it('applies a policy of the other server besides its own', () => {
    const policy = "default-src 'self'";
    assert.equal(
      protectedHeaders({ 'content-security-policy': policy })['content-security-policy'],
      "default-src 'self', frame-ancestors 'self'",
    );
  });

  it('keeps the stricter opener policy, and no weaker one', () => {
    for (const [given, result] of [
      ['same-origin', 'same-origin'],
      ['unsafe-none', 'same-origin-allow-popups'],
      ['noopener-allow-popups', 'same-origin-allow-popups'],
      ['same-origin; report-to="x"', 'same-origin-allow-popups'],
    ]) {
      const headers = protectedHeaders({ 'Cross-Origin-Opener-Policy': given });
      assert.equal(headers['cross-origin-opener-policy'], result, given);
    }
  });

  it('passes a Bearer challenge, and none for which the browser asks for a password', () => {
    for (const challenge of ['Basic realm="a"', 'Bearer, Basic', 'NTLM', 'Negotiate', 'DIGEST x']) {
      const headers = protectedHeaders({ 'www-authenticate': challenge });
      assert.equal(headers['www-authenticate'], undefined, challenge);
    }
    assert.equal(protectedHeaders({ 'WWW-Authenticate': 'Bearer' })['www-authenticate'], 'Bearer');
  });
});

describe('every way out of the host', () => {
  it('has the protecting headers: page, files, preload, REST, errors, redirects', async () => {
    const rest = {
      'GET /api/hostile': {
        requires: 'nothing' as const,
        handler: () => reply(401, {}, hostile as Record<string, string>),
      },
    };
    await withHost({ rest }, async ({ get }) => {
      for (const path of [
        '/',
        '/webapp/',
        '/webapp/api/state',
        '/webapp/missing',
        '/app-root/demo/',
        '/app-root/demo/main.js',
        '/app-root/demo/missing.js',
        '/app-root/preindex/index.html?app_name=demo',
        '/app-root/preindex/twebchannel.js',
        '/app-root/api/demo/v1/products',
        '/app-root/api/hostile',
        '/app-root/%E0%A4%A',
        '/elsewhere',
      ]) {
        assertProtected((await get(path)).headers, path);
      }
      assertProtected((await get('/', { origin: 'https://evil.example' })).headers, 'refused');
    });
  });

  it('has them when a dev server responds, whose own headers neither double nor weaken them', async () => {
    const devServer = createServer((_request, response) => {
      response.writeHead(200, { ...hostile, 'Content-Type': 'text/javascript', ETag: '"7"' });
      response.end('1');
    }).listen(0, '127.0.0.1');
    await once(devServer, 'listening');
    const { port } = devServer.address() as AddressInfo;
    await withHost({ applications: [`live=http://127.0.0.1:${port}/`] }, async ({ get }) => {
      const { headers } = await get('/app-root/live/main.js');
      assertProtected(headers, 'forwarded');
      assert.equal(headers.get('etag'), '"7"');
    });
    devServer.closeAllConnections();
    devServer.close();
  });

  it('has them when an upgrade or a malformed request is refused', async () => {
    await withHost({}, async ({ host }) => {
      const head = `Host: 127.0.0.1:${host.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
      const { port } = await host.launchApp('demo');
      for (const [to, bytes] of [
        [host.port, `GET /webapp/socket HTTP/1.1\r\n${head}`],
        [host.port, `GET /other HTTP/1.1\r\n${head}`],
        [host.port, 'no HTTP at all\r\n\r\n'],
        [port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
        [
          port,
          'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: http://x\r\n' +
            'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
        ],
      ] as const) {
        const response = await raw(to, bytes);
        assert.match(response, /^http\/1\.1 4\d\d /, bytes);
        for (const [name, value] of Object.entries(plain)) {
          assert.ok(response.includes(`${name}: ${value}\r\n`), `${name} ${bytes}`);
        }
      }
    });
  });
});
