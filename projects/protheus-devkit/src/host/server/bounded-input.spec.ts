import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withHost } from '../testing/with-host.js';

/** Announces a large body, sends none of it, and returns the status line of the response. */
async function announce(port: number, path: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n` +
      'Content-Length: 60000000\r\n\r\n',
  );
  const [response] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return String(response).split('\r\n')[0];
}

describe('a body without a token', () => {
  it('is refused before it is read', async () => {
    await withHost({ rest: { 'POST /api/own': () => ({}) } }, async ({ host }) => {
      for (const path of ['/api/own', '/api/demo/v1/products', '/api/unknown']) {
        assert.match(await announce(host.port, `/app-root${path}`), / 401 /, path);
      }
    });
  });

  it('is no larger than a sign-in needs', async () => {
    await withHost({}, async ({ host, token }) => {
      const url = `${host.url}/app-root/api/oauth2/v1/token`;
      const response = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) });
      assert.equal(response.status, 413);
      assert.ok(await token());
    });
  });

  it('is read where the developer asks for nothing, and with a token', async () => {
    const size = ({ body }: { readonly body: unknown }): object => ({ size: String(body).length });
    const rest = {
      'POST /api/open': { requires: 'nothing' as const, handler: size },
      'POST /api/closed': size,
    };
    await withHost({ rest }, async ({ host, token }) => {
      const headers = { authorization: `Bearer ${await token()}` };
      for (const [path, init] of [
        ['open', {}],
        ['closed', { headers }],
      ] as const) {
        const body = 'x'.repeat(1_000_000);
        const url = `${host.url}/app-root/api/${path}`;
        const response = await fetch(url, { method: 'POST', body, ...init });
        assert.deepEqual(await response.json(), { size: body.length }, path);
      }
    });
  });
});

describe(
  'a named pipe in the folder of an application',
  { skip: process.platform === 'win32' },
  () => {
    it('is skipped with a note, and the other files are served', async () => {
      await withHost({}, async ({ host, folder, get }) => {
        execFileSync('mkfifo', [join(folder, 'dist', 'demo', 'pipe.js')]);
        const paths = ['pipe.js', 'PIPE.js', 'pipe.js', 'pipe.js', 'pipe.js'];
        const responses = await Promise.all(paths.map(path => get(`/app-root/demo/${path}`)));
        assert.deepEqual([...new Set(responses.map(({ status }) => status))], [404]);
        assert.equal((await get('/app-root/demo/main.js')).status, 200);
        const topics = host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
        assert.ok(topics.includes('asset-missing'));
      });
    });
  },
);
