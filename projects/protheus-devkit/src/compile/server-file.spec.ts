import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { readServers } from './server-file.js';

describe('the servers of a workspace', () => {
  it('are those of protheus.server.json, with comments, before those of TDS', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, {
        'protheus.server.json': `{
          // o servidor de testes
          "servers": {
            "Teste": { "address": "10.0.0.1", "port": 1234, "environment": "p12", "user": "dev", "protected": true, },
          },
        }`,
        '.vscode/servers.json': JSON.stringify({
          includes: ['/comum'],
          configurations: [
            { id: 'a', name: 'teste', address: '10.0.0.9', port: 9 },
            {
              id: 'b',
              name: 'produção',
              address: 'erp.local',
              port: 4321,
              secure: 1,
              environment: 'prod',
              environments: ['prod', 'homologação'],
              username: 'admin',
              token: 'segredo',
            },
          ],
          savedTokens: [['b:prod', 'segredo']],
        }),
      });
      const servers = await readServers(cwd, cwd);
      assert.deepEqual(
        servers.map(({ name, port }) => [name, port]),
        [
          ['Teste', 1234],
          ['produção', 4321],
        ],
      );
      assert.equal(servers[0]?.isProtected, true);
      assert.deepEqual(servers[1]?.environments, ['prod', 'homologação']);
      assert.deepEqual(servers[1]?.includes, ['/comum']);
      assert.equal(servers[1]?.secure, true);
      assert.equal(JSON.stringify(servers).includes('segredo'), false);
    }));

  it('are those of the user, with the mark that Windows editors write', () =>
    inTemporaryFolder(async home => {
      const file = {
        configurations: [{ name: 'local', address: 'localhost', port: '5555', includes: 'c:/inc' }],
      };
      await writeTree(home, { '.totvsls/servers.json': `\ufeff${JSON.stringify(file)}` });
      const [server] = await readServers(join(home, 'projeto'), home);
      assert.deepEqual([server?.name, server?.port, server?.includes], ['local', 5555, ['c:/inc']]);
    }));

  it('are none where the file of TDS is broken or has another shape: it is not ours to judge', async () => {
    for (const text of [
      '{',
      '[]',
      '{"configurations": 1}',
      '{"configurations": [null, {"name": 1}]}',
    ])
      await inTemporaryFolder(async cwd => {
        await writeTree(cwd, { '.vscode/servers.json': text });
        assert.deepEqual(await readServers(cwd, cwd), []);
      });
  });

  it('are refused when our own file is broken, has another shape, or a password', async () => {
    const server = { address: 'a', port: 1 };
    const texts = [
      '{',
      '[]',
      '{"servidores": {}}',
      '{"servers": {"a": 1}}',
      '{"servers": {"a": {"address": "x", "port": 70000}}}',
      JSON.stringify({ servers: { a: { ...server, senha: 'x' } } }),
      JSON.stringify({ servers: { a: { ...server, Password: 'x' } } }),
      JSON.stringify({ servers: { a: { ...server, psw: '' } } }),
    ];
    for (const text of texts)
      await inTemporaryFolder(async cwd => {
        await writeTree(cwd, { 'protheus.server.json': text });
        await assert.rejects(readServers(cwd, cwd), /PDK603/, text);
      });
  });
});
