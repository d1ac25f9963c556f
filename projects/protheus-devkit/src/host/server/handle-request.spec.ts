import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TokenIssuer } from '../session/token-issuer.js';
import { rawGet } from '../testing/raw-get.js';
import { withHost } from '../testing/with-host.js';

describe('a request to the host', () => {
  it('is refused when its host name or its page is not allowed, for every path', async () => {
    await withHost({}, async ({ host, get }) => {
      for (const path of ['/', '/webapp/', '/webapp/api/state', '/app-root/demo/main.js']) {
        const rebound = await rawGet(host.port, path, { host: `evil.example:${host.port}` });
        assert.equal(rebound.status, 403, path);
        assert.equal((await get(path, { origin: 'https://evil.example' })).status, 403, path);
      }
      const token = '/app-root/api/oauth2/v1/token';
      const response = await fetch(host.url + token, {
        method: 'POST',
        headers: {
          origin: 'null',
          grant_type: 'password',
          username: 'admin',
          password: 'protheus',
        },
      });
      assert.equal(response.status, 403);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    });
  });

  it('gets headers that forbid other origins to frame, embed or sniff', async () => {
    await withHost({}, async ({ get }) => {
      const { headers } = await get('/app-root/demo/index.html');
      assert.equal(headers.get('content-security-policy'), "frame-ancestors 'self'");
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cache-control'), 'no-store');
    });
  });

  it('cannot change anything through a form of a page', async () => {
    await withHost({}, async ({ host }) => {
      // Types that a page may send without a preflight, and that contain "json".
      for (const type of ['text/plain', 'text/plain; charset=json']) {
        const response = await fetch(`${host.url}/webapp/api/apps`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: '{"application":"demo"}',
        });
        assert.equal(response.status, 415, type);
      }
      assert.deepEqual(host.runningApps, []);
    });
  });

  it('gets only files of the page and of the applications, whatever its path', async () => {
    await withHost({}, async ({ host, folder }) => {
      // Each is an existing file in a folder that is not served.
      const encodedPath = encodeURIComponent(join(folder, 'dist', 'demo', 'main.js'));
      const url = encodeURIComponent(pathToFileURL(join(folder, 'dist', 'demo', 'main.js')).href);
      for (const area of ['/webapp/', '/app-root/demo/', '/app-root/preindex/']) {
        for (const path of [
          encodedPath,
          url,
          `%2f${encodedPath}`,
          `..%2f${encodedPath}`,
          `.%2f${encodedPath}`,
        ]) {
          const { status } = await rawGet(host.port, area + path);
          assert.equal(status, 404, area + path);
        }
      }
    });
  });

  it('may be aborted by the browser without a report', async () => {
    await withHost({}, async ({ host, get, reports }) => {
      const socket = connect(host.port, '127.0.0.1');
      socket.write(
        `POST /app-root/api/x HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Length: 9\r\n\r\nabc`,
      );
      await once(socket, 'connect');
      const logged = new Promise(resolve => host.onLog(resolve));
      setTimeout(() => socket.destroy(), 50);
      await logged;
      assert.deepEqual(reports, []);
      assert.equal((await get('/webapp/api/state')).status, 200);
    });
  });

  it('is written to the log with its token and tenant', async () => {
    await withHost({}, async ({ host, get, token }) => {
      const path = '/app-root/api/demo/v1/products?page=1&pageSize=1';
      const authorization = `Bearer ${await token()}`;
      await get(path, { authorization, tenantid: 'T1,D MG 01 ,', 'x-erp-module': 'FAT' });
      await get(path);
      const [entry, without] = host.requests.filter(({ url }) => url === path);
      assert.equal(entry.method, 'GET');
      assert.equal(entry.area, 'rest');
      assert.equal(entry.status, 200);
      assert.equal(entry.token, 'valid');
      assert.equal(entry.tenant, 'T1,D MG 01 ,');
      assert.equal(entry.headers['x-erp-module'], 'FAT');
      assert.equal(entry.headers['authorization'], authorization);
      assert.deepEqual([without.status, without.token, without.tenant], [401, 'none', undefined]);
    });
  });

  it('to an unknown path gets 404 and a note', async () => {
    await withHost({}, async ({ host, get }) => {
      assert.equal((await get('/api/demo/v1/products')).status, 404);
      const notes = host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
      assert.deepEqual(notes, ['outside-rest-base']);
    });
  });

  it('for a script of an application that does not exist gets 404, not a REST error', async () => {
    await withHost({}, async ({ host }) => {
      const path = '/app-root/other/main.js';
      const script = await rawGet(host.port, path, {
        host: `127.0.0.1:${host.port}`,
        'sec-fetch-dest': 'script',
      });
      assert.equal(script.status, 404);
      assert.equal((await rawGet(host.port, path)).status, 401, 'REST asks for the token first');
    });
  });

  it('with an invalid target gets 400', async () => {
    await withHost({}, async ({ host }) => {
      assert.equal((await rawGet(host.port, '/app-root/%E0%A4%A')).status, 400);
      assert.equal((await rawGet(host.port, 'http://127.0.0.1/')).status, 400);
    });
  });
});

describe('a request that REST refuses', () => {
  const topicsAfter = async (path: string, init: RequestInit): Promise<readonly unknown[]> => {
    let topics: readonly unknown[] = [];
    await withHost({ restPath: '/rest' }, async ({ host }) => {
      const { status } = await fetch(host.url + path, init);
      const notes = host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
      topics = [status, ...notes];
    });
    return topics;
  };
  const companies = '/rest/api/framework/environment/v1/companies';

  it('has a note without a token, and another one with the token of another server', async () => {
    assert.deepEqual(await topicsAfter(companies, {}), [401, 'request-without-token']);
    const other = new TokenIssuer();
    const user = { id: '000000', userName: 'admin' };
    const { access_token: foreign } = await other.issue(user, 'P12');
    for (const token of [foreign, 'eyJhbGciOiJSUzI1NiJ9.e30.x', 'copied']) {
      const headers = { authorization: `Bearer ${token}` };
      const expected = [401, 'token-of-other-server'];
      assert.deepEqual(await topicsAfter(companies, { headers }), expected, token);
    }
  });

  it('has no note when it is a sign-in, which has no token yet', async () => {
    const path = '/rest/api/oauth2/v1/token';
    for (const [password, status] of [
      ['protheus', 201],
      ['wrong', 401],
      ['', 401],
    ] as const) {
      const headers = { grant_type: 'password', username: 'admin', password };
      assert.deepEqual(await topicsAfter(path, { method: 'POST', headers }), [status]);
    }
  });
});
