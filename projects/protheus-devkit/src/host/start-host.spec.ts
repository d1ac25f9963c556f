import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { DevkitError } from '../devkit-error.js';
import { DEFAULT_PORT } from './server/listen.js';
import { startHost } from './start-host.js';
import { smallApp, withHost } from './testing/with-host.js';

function code(wanted: string) {
  return (error: unknown): boolean => error instanceof DevkitError && error.code === wanted;
}

function listens(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() instanceof Object));
    socket.once('error', () => resolve(false));
  });
}

describe('startHost', () => {
  it('listens on the loopback address, and frees its ports when it is closed', async () => {
    let port = 0;
    await withHost({}, async ({ host, get }) => {
      port = host.port;
      assert.equal(host.url, `http://127.0.0.1:${port}`);
      assert.equal((await get('/webapp/')).status, 200);
      await host.launchApp('demo');
      assert.equal(
        await listens(host.runningApps[0].port),
        true,
        'the WebSocket of a desktop application',
      );
      port = host.runningApps[0].port;
    });
    assert.equal(await listens(port), false);
  });

  it('uses the default port or the next free one', async () => {
    await withHost({ port: undefined }, async ({ host: first }) => {
      assert.ok(first.port >= DEFAULT_PORT && first.port < DEFAULT_PORT + 100, `${first.port}`);
      await withHost({ port: undefined }, async ({ host: second }) => {
        assert.ok(second.port > first.port, `${second.port}`);
      });
    });
  });

  it('throws PDK201 for a requested port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    await assert.rejects(
      withHost({ port }, async () => undefined),
      code('PDK201'),
    );
    other.close();
  });

  it('redirects to the only application, or to the page when there are several', async () => {
    await withHost({}, async ({ get }) => {
      const { status, headers } = await get('/');
      assert.equal(status, 302);
      assert.match(
        headers.get('location') ?? '',
        /^\/app-root\/preindex\/index\.html\?app_name=demo&/,
      );
    });
    await withHost({ applications: ['dist/demo', 'outro=dist/demo'] }, async ({ host, get }) => {
      assert.deepEqual(host.applications, ['demo', 'outro']);
      assert.equal((await get('/')).headers.get('location'), '/webapp/');
    });
  });

  it('throws PDK202 for a path without an application', async () => {
    await assert.rejects(startHost({ applications: ['nowhere'], port: 0 }), code('PDK202'));
    await assert.rejects(startHost({ applications: ['http://'], port: 0 }), code('PDK202'));
    await inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'empty/readme.txt': 'x' });
      await assert.rejects(startHost({ applications: ['empty'], cwd, port: 0 }), code('PDK202'));
      await assert.rejects(startHost({ cwd, port: 0 }), code('PDK212'));
    });
  });

  it('throws PDK203 for two applications of one name, and frees its port', async () => {
    await inTemporaryFolder(async cwd => {
      await writeTree(cwd, smallApp);
      let port = 0;
      const options = {
        applications: ['dist/demo', join('dist', 'demo')],
        cwd,
        port: 0,
        onListening: (url: string) => void (port = Number(new URL(url).port)),
      };
      await assert.rejects(startHost(options), code('PDK203'));
      assert.equal(await listens(port), false);
    });
  });

  it('finds the built application of the workspace', async () => {
    const angular = {
      projects: {
        lib: { projectType: 'library' },
        Vendas: {
          projectType: 'application',
          architect: { build: { options: { outputPath: { base: 'out/vendas' } } } },
        },
      },
    };
    await inTemporaryFolder(async cwd => {
      await writeTree(cwd, {
        'angular.json': `// with a comment\n${JSON.stringify(angular)}`,
        'projects/x/readme.md': '',
      });
      const deep = join(cwd, 'projects', 'x');
      await assert.rejects(startHost({ cwd: deep, port: 0 }), code('PDK202'));
      await writeTree(cwd, { 'out/vendas/browser/index.html': '<base href="/">' });
      const host = await startHost({ cwd: deep, port: 0 });
      assert.deepEqual(host.applications, ['vendas']);
      await host.close();
    });
  });
});
