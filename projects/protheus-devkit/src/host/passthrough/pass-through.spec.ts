import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DevkitError } from '../../devkit-error.js';
import { preloaded } from '../testing/preloaded.js';
import { rawGet } from '../testing/raw-get.js';
import { type RealServer, startRealServer } from '../testing/real-server.js';
import { type HostCase, withHost } from '../testing/with-host.js';
import { type RemoteOptions } from './remote-options.js';

const PRODUCTS = '/app-root/api/demo/v1/products?page=1&pageSize=3';

describe('pass-through to a real server', () => {
  let real: RealServer;

  before(async () => {
    real = await startRealServer();
  });
  after(() => real.close());

  const remote = (more: Partial<RemoteOptions> = {}): RemoteOptions => ({
    url: real.url,
    user: 'joao.conceicao',
    password: 'protheus',
    ca: real.ca,
    ...more,
  });
  const ask = async ({ host, get }: HostCase, path = PRODUCTS): Promise<Response> =>
    get(path, {
      authorization: `Bearer ${await pageToken({ host, get })}`,
      tenantid: 'T1,D SP 01 ,',
      origin: host.url,
      referer: `${host.url}/app-root/demo/`,
      cookie: 'a=b',
      'x-erp-module': 'FAT',
    });
  const pageToken = async (test: Pick<HostCase, 'host' | 'get'>): Promise<string> => {
    const { session } = await preloaded(test as HostCase);
    return (JSON.parse(session['ERPTOKEN']) as { access_token: string }).access_token;
  };

  it("responds with the real server's data, with its own session there", async () => {
    await withHost({ remote: remote() }, async test => {
      const before = real.received.length;
      const response = await ask(test);
      assert.equal(response.status, 200);
      const { items } = (await response.json()) as { items: unknown[] };
      assert.equal(items.length, 3);
      const { url, headers } = real.received[real.received.length - 1];
      assert.equal(url, PRODUCTS.replace('/app-root', '/rest'));
      assert.equal(headers['tenantid'], 'T1,D SP 01 ,');
      assert.equal(headers['x-erp-module'], 'FAT');
      for (const name of ['origin', 'referer', 'cookie', 'accept-encoding'])
        assert.equal(headers[name], undefined, name);
      const tokens = real.received.slice(before).filter(({ url }) => url.includes('/token'));
      assert.equal(tokens.length, 1, 'one sign-in serves all requests');
      assert.doesNotMatch(tokens[0].url, /protheus/, 'no password in a URL');
    });
  });

  it('never sends the real token to the page', async () => {
    await withHost({ remote: remote() }, async test => {
      const response = await ask(test);
      assert.equal(response.status, 200);
      const sent = real.received[real.received.length - 1].headers.authorization;
      assert.match(sent ?? '', /^Bearer \S+$/);
      assert.notEqual(sent, `Bearer ${await pageToken(test)}`);
      const local = JSON.stringify(test.host.log);
      assert.equal(local.includes(sent?.slice(7) ?? ''), false);
    });
  });

  it('refuses requests without a token of this host', async () => {
    await withHost({ remote: remote() }, async ({ get }) => {
      const before = real.received.length;
      assert.equal((await get(PRODUCTS, { tenantid: 'T1,D SP 01 ,' })).status, 401);
      assert.equal(real.received.length, before);
    });
  });

  it('never sends the real token outside the REST base', async () => {
    await withHost({ remote: remote() }, async test => {
      const authorization = `Bearer ${await pageToken(test)}`;
      const before = real.received.length;
      for (const path of ['/api/../../admin', '/api/..%2f..%2fadmin', '/api/%2e%2e/%2e%2e/admin']) {
        const response = await rawGet(test.host.port, `/app-root${path}`, { authorization });
        assert.equal(response.status, 400, path);
      }
      assert.deepEqual(
        real.received.slice(before).filter(({ url }) => url.includes('admin')),
        [],
      );
    });
  });

  it('opens applications as the user and with the company and branch of the real server', async () => {
    await withHost({ remote: remote(), session: { branch: 'D SP 01 ' } }, async test => {
      const { session } = await preloaded(test);
      const { access_token } = JSON.parse(session['ERPTOKEN']) as { access_token: string };
      const claims = JSON.parse(atob(access_token.split('.')[1])) as Record<string, unknown>;
      assert.deepEqual([claims['sub'], claims['userid']], ['joao.conceicao', '000001']);
      const branch = JSON.parse(session['ProBranch']) as Record<string, string>;
      assert.equal(branch['Description'], 'Filial São Paulo');
      assert.ok(real.received.some(({ url }) => url.includes('/branches/T1%7CD%20SP%2001%20')));
    });
  });

  it('forwards errors unchanged', async () => {
    await withHost({ remote: remote() }, async test => {
      const response = await ask(test, '/app-root/api/framework/environment/v1/companies/ZZ');
      assert.equal(response.status, 404);
      assert.equal(((await response.json()) as { code: string }).code, '404');
    });
  });

  it("prefers the developer's own resources", async () => {
    const rest = { 'GET /api/demo/v1/products': [{ code: 'mine' }] };
    await withHost({ remote: remote(), rest }, async test => {
      assert.deepEqual(await (await ask(test)).json(), [{ code: 'mine' }]);
    });
  });

  it('reports why it cannot sign in or reach the server, and continues', async () => {
    for (const [options, code] of [
      [remote({ password: 'wrong' }), 'PDK209'],
      [remote({ ca: undefined }), 'PDK210'],
      [remote({ url: 'http://127.0.0.1:1/rest' }), 'PDK210'],
    ] as const) {
      await withHost({ remote: options }, async ({ get, token, reports }) => {
        const authorization = `Bearer ${await token()}`;
        const response = await get(PRODUCTS, { authorization, tenantid: 'T1,D SP 01 ,' });
        assert.equal(response.status, 502);
        const [error] = reports;
        assert.ok(error instanceof DevkitError && error.code === code, String(error));
        assert.doesNotMatch(JSON.stringify(error.text), /wrong/);
      });
    }
  });

  it('accepts any certificate with insecure', async () => {
    await withHost({ remote: remote({ ca: undefined, insecure: true }) }, async test => {
      assert.equal((await ask(test)).status, 200);
    });
  });

  it('refuses a URL with a password, and does not repeat the password', async () => {
    await assert.rejects(
      withHost({ remote: remote({ url: 'https://me:hidden@server/rest' }) }, async () => undefined),
      (error: unknown) =>
        error instanceof DevkitError &&
        error.code === 'PDK208' &&
        !error.message.includes('hidden'),
    );
  });

  it('uses the proxy of the environment variables', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      const [host, port] = (request.url ?? '').split(':');
      const onward = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    try {
      await withHost({ remote: remote() }, async test => {
        assert.equal((await ask(test)).status, 200);
      });
      assert.ok(asked.every(target => target === new URL(real.url).host) && asked.length > 0);
      asked.length = 0;
      process.env['NO_PROXY'] = 'localhost';
      await withHost({ remote: remote() }, async test => {
        assert.equal((await ask(test)).status, 200);
      });
      assert.deepEqual(asked, []);
    } finally {
      delete process.env['HTTPS_PROXY'];
      delete process.env['NO_PROXY'];
      proxy.closeAllConnections();
      proxy.close();
    }
  });

  it('records responses without tokens and passwords, and replays them without a server', async () => {
    await withHost({}, async ({ folder }) => {
      const record = join(folder, '.protheus-host');
      const rest = {
        'GET /api/x/v1/secrets': () => ({
          password: 'p4ss',
          note: 'Bearer abc',
          name: 'Conceição',
        }),
      };
      const secretive = await startRealServer({ rest });
      const options = { ...remote(), url: secretive.url, ca: secretive.ca, record };
      let first: unknown;
      await withHost({ remote: options }, async test => {
        first = await (await ask(test)).json();
        await ask(test, '/app-root/api/x/v1/secrets');
      });
      await secretive.close();

      const files = (await readdir(record)).filter(name => name.endsWith('.json'));
      const texts = await Promise.all(files.map(name => readFile(join(record, name), 'utf8')));
      assert.equal(await readFile(join(record, '.gitignore'), 'utf8'), '*\n');
      assert.ok(texts.length >= 2);
      assert.doesNotMatch(texts.join(), /p4ss|Bearer abc|eyJ|protheus"/);
      assert.match(texts.join(), /"name": "Conceição"/);

      await withHost({ remote: { replay: record } }, async test => {
        assert.deepEqual(await (await ask(test)).json(), first);
        const other = await ask(test, '/app-root/api/framework/v1/users?page=1');
        assert.equal(other.status, 200, 'the host responds when nothing was recorded');
      });
    });
  });
});
