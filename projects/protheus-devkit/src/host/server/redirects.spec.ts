import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type NoteEntry } from '../log/log-entries.js';
import { type HostCase, withHost } from '../testing/with-host.js';

/** A server that redirects `/rest/…/<status>?to=<URL>`, and every file but the page. */
async function startRedirecting(): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://a');
    const status = Number(/\/(3\d\d)/.exec(url.pathname)?.[1]);
    if (url.pathname.includes('oauth2')) {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"access_token":"opaque-access","refresh_token":"opaque-refresh"}');
    } else if (status) {
      response.writeHead(status, { location: url.searchParams.get('to') ?? '' }).end();
    } else {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<base href="/">');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function notesOf({ host }: HostCase): readonly NoteEntry[] {
  return host.log.filter((entry): entry is NoteEntry => entry.kind === 'note');
}

describe('a redirect', () => {
  let server: Server;
  let url: string;
  before(async () => {
    server = await startRedirecting();
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  async function ofRest(status: number, to: string): Promise<readonly NoteEntry[]> {
    let notes: readonly NoteEntry[] = [];
    const remote = { url: `${url}/rest`, user: 'maria', password: 'never-shown' };
    await withHost({ remote }, async test => {
      const authorization = `Bearer ${await test.token()}`;
      const path = `/app-root/api/custom/v1/${status}?to=${encodeURIComponent(to)}`;
      const response = await test.get(path, { authorization });
      assert.equal(response.status, status);
      notes = notesOf(test).filter(({ topic }) => topic.startsWith('rest-redirected'));
    });
    return notes;
  }

  for (const [status, to, origin] of [
    [302, 'https://sso.example.com/login?next=1', 'https://sso.example.com'],
    [307, 'http://erp.example.com:8080/rest/x', 'http://erp.example.com:8080'],
    [308, '//other.example.com/x', 'http://other.example.com'],
    [303, 'https://user:hidden@other.example.com/x', 'https://other.example.com'],
    [301, 'ftp://files.example.com/x', 'ftp://files.example.com'],
  ] as const) {
    it(`of REST to ${to} is noted with the origin`, async () => {
      const notes = await ofRest(status, to);
      assert.deepEqual(
        notes.map(({ topic, level, values }) => [topic, level, values['origin'], values['status']]),
        [['rest-redirected', 'warning', origin, String(status)]],
      );
      assert.match(notes[0]?.text ?? '', /older ones send the token/);
    });
  }

  it('of REST to the real server itself leaves the host: it is noted too', async () => {
    const [note] = await ofRest(301, `${url}/rest/final`);
    assert.deepEqual([note?.topic, note?.values['origin']], ['rest-redirected', url]);
  });

  it('of REST to a path of the host is noted as one that takes the token along', async () => {
    for (const to of ['/rest/final', 'final', '../v2/final']) {
      const [note, ...others] = await ofRest(307, to);
      assert.deepEqual([note?.topic, others.length], ['rest-redirected-inside', 0]);
      assert.match(note?.values['target'] ?? '', /final$/);
    }
  });

  it('without a URL, and a response that is none, are not noted', async () => {
    assert.deepEqual(await ofRest(304, 'https://a.example.com'), []);
    assert.deepEqual(await ofRest(302, ''), []);
    assert.deepEqual(await ofRest(302, 'http://['), []);
  });

  it('of the dev server is noted for what is forwarded and for what the host rewrites', async () => {
    await withHost({ applications: [`demo=${url}`] }, async test => {
      const to = encodeURIComponent('https://cdn.example.com/a.js');
      await test.get(`/app-root/demo/302.js?to=${to}`);
      await test.get(`/app-root/demo/302.js?to=${encodeURIComponent('/b.js')}`);
      const notes = notesOf(test).filter(({ topic }) => topic === 'dev-server-redirected');
      assert.deepEqual(
        notes.map(({ values }) => values['origin']),
        ['https://cdn.example.com'],
      );
    });
    const other = await startRedirecting();
    const otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const redirecting = createServer((_, response) => {
      response.writeHead(302, { location: `${otherUrl}/` }).end();
    }).listen(0, '127.0.0.1');
    await once(redirecting, 'listening');
    const base = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}`;
    await withHost({ applications: [`demo=${base}`] }, async test => {
      await test.get('/app-root/demo/index.html', { accept: 'text/html' });
      const note = notesOf(test).find(({ topic }) => topic === 'dev-server-redirected');
      assert.equal(note?.values['origin'], otherUrl);
    });
    for (const one of [other, redirecting]) {
      one.closeAllConnections();
      one.close();
    }
  });
});
