// `protheus-devkit new` in networks in which npm cannot fetch anything: the real npm, and a code with
// cause and cure in Portuguese. Nothing is left behind.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { linesOfOther } from '../projects/protheus-devkit/src/cli/testing/other-language.js';
import { root } from '../test-support/root.js';
import { NewUser } from './new/new-user.js';

/** A proxy and a registry that answer everything with one status. */
async function refusing(status: number): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'Proxy-Authenticate': 'Basic' }).end();
  });
  server.on('connect', (_request, socket) => {
    socket.end(
      `HTTP/1.1 ${status} Refused\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('protheus-devkit new in the network of a company', () => {
  let user: NewUser;
  before(async () => {
    user = await NewUser.create();
  });
  after(() => user.remove());

  async function fails(env: NodeJS.ProcessEnv): Promise<string> {
    const bin = join(root, 'dist', 'protheus-devkit', 'bin.js');
    const args = [bin, 'new', 'meuapp', '--angular', '19', '--no-module'];
    const none = { no_proxy: '', NO_PROXY: '', npm_config_noproxy: '' };
    const { code, output } = await user.node(args, {
      ...none,
      npm_config_fetch_retries: '0',
      ...env,
    });
    assert.equal(code, 1, output);
    assert.deepEqual(readdirSync(user.work), []);
    // What npm says is quoted behind a bar.
    const own = output.split('\n').filter(line => !line.startsWith('  | '));
    assert.deepEqual(linesOfOther(own.join('\n'), 'pt'), []);
    return output;
  }

  it('names a proxy that asks for a password', async () => {
    const proxy = await refusing(407);
    const [, host] = urlOf(proxy).split('//');
    const output = await fails({
      npm_config_registry: 'https://registry.example/',
      npm_config_https_proxy: `http://maria:segredo@${host}`,
    });
    proxy.close();
    assert.match(
      output,
      /^PDK408: .* falhou, e nada ficou para trás\. O proxy .* usuário e senha/m,
    );
    assert.doesNotMatch(output, /segredo/);
  });

  for (const [status, text] of [
    [401, /O registry recusou a requisição/],
    [403, /O registry recusou a requisição/],
    [404, /O registry não tem esta versão/],
    [503, /Não foi possível chegar ao registry/],
  ] as const) {
    it(`names a registry that answers ${status}`, async () => {
      const registry = await refusing(status);
      const output = await fails({ npm_config_registry: urlOf(registry) });
      registry.close();
      assert.match(output, /^PDK408: /m);
      assert.match(output, text);
    });
  }

  it('names a registry that is not reached', async () => {
    const output = await fails({ npm_config_registry: 'http://127.0.0.1:9/' });
    assert.match(output, /^PDK408: .*npm config set https-proxy/m);
    assert.match(output, /^ {2}\| .*ECONNREFUSED/m);
  });
});
