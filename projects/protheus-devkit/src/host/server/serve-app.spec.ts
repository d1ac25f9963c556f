import assert from 'node:assert/strict';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packApp } from '../../app-package/pack-app.js';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { DevkitError } from '../../devkit-error.js';
import { startHost } from '../start-host.js';
import { rawGet } from '../testing/raw-get.js';
import { type HostCase, smallApp, withHost } from '../testing/with-host.js';

const page = { accept: 'text/html' };
function topics({ host }: HostCase): string[] {
  return host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
}

describe('the files of an application', () => {
  it('have the base and the REST base that FwCallApp writes', async () => {
    await withHost({}, async ({ host, get }) => {
      const index = await (await get('/app-root/demo/index.html')).text();
      assert.match(index, /<base href="\/app-root\/demo\/">/);
      assert.match(
        index,
        /<head><script src="\/app-root\/preindex\/message-guard\.js"><\/script><script src="\/app-root\/preindex\/twebchannel\.js"><\/script>/,
      );
      assert.equal(await (await get('/app-root/demo/')).text(), index);
      for (const name of ['appConfig', 'appconfig']) {
        const config = await get(`/app-root/demo/assets/data/${name}.json`);
        assert.deepEqual(await config.json(), {
          name: 'Demonstração',
          productLine: 'Protheus',
          api_baseUrl: `${host.url}/app-root`,
        });
      }
      const script = await get('/app-root/demo/main.js');
      assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(await script.text(), smallApp['dist/demo/main.js']);
    });
  });

  it('are in a folder of the environment when the server has several', async () => {
    await withHost({ environments: ['P12', 'TST'] }, async ({ host, get }) => {
      const index = await (await get('/app-root/TST/demo_env_TST/index.html')).text();
      assert.match(index, /<base href="\/app-root\/TST\/demo_env_TST\/">/);
      assert.match(index, /src="\/app-root\/TST\/preindex_env_TST\/twebchannel\.js"/);
      const config = await get('/app-root/TST/demo_env_TST/assets/data/appconfig.json');
      const { api_baseUrl } = (await config.json()) as { api_baseUrl: string };
      assert.equal(api_baseUrl, `${host.url}/app-root/TST`);
      const start = '/app-root/demo_env_TST/assets/preload/advpltojs.js';
      assert.equal((await get(start)).status, 200, 'the path in the known start script');
    });
  });

  it('have another REST path when one is configured', async () => {
    await withHost({ restPath: '/rest' }, async ({ host, get }) => {
      const config = await get('/app-root/demo/assets/data/appconfig.json');
      const { api_baseUrl } = (await config.json()) as { api_baseUrl: string };
      assert.equal(api_baseUrl, `${host.url}/rest`);
    });
  });

  it('are read from a package as from a folder, and again when it was packed again', async () => {
    await inTemporaryFolder(async cwd => {
      await writeTree(cwd, smallApp);
      const outFile = join(cwd, 'demo.app');
      await packApp({ folder: join(cwd, 'dist', 'demo'), out: outFile });
      const host = await startHost({ applications: ['demo.app'], cwd, port: 0 });
      const read = async (): Promise<string> =>
        (await fetch(`${host.url}/app-root/demo/main.js`)).text();
      assert.equal(await read(), smallApp['dist/demo/main.js']);
      await writeFile(join(cwd, 'dist', 'demo', 'main.js'), 'second build');
      await packApp({ folder: join(cwd, 'dist', 'demo'), out: outFile });
      assert.equal(await read(), 'second build');
      await host.close();
    });
  });

  it('are read from the folder at each request', async () => {
    await withHost({}, async ({ folder, get }) => {
      await get('/app-root/demo/main.js');
      await writeFile(join(folder, 'dist', 'demo', 'main.js'), 'second build');
      assert.equal(await (await get('/app-root/demo/main.js')).text(), 'second build');
    });
  });

  it('are served in another case, with a warning', async () => {
    await withHost({}, async test => {
      assert.equal((await test.get('/app-root/demo/Main.JS')).status, 200);
      assert.deepEqual(topics(test), ['case-mismatch']);
    });
  });

  it('are not served from outside the application, by any spelling of the path', async () => {
    await withHost(
      {},
      async ({ host, folder }) => {
        await symlink(join(folder, 'secret.txt'), join(folder, 'dist', 'demo', 'link.txt'));
        for (const path of [
          '%2e%2e/secret.txt',
          '..%2fsecret.txt',
          '..%5csecret.txt',
          '%2e%2e%2f%2e%2e%2fsecret.txt',
          'assets/%2e%2e/%2e%2e/%2e%2e/secret.txt',
          'link.txt',
          '../secret.txt',
          'main.js%00.txt',
          'C:%5csecret.txt',
        ]) {
          const { status, body } = await rawGet(host.port, `/app-root/demo/${path}`);
          assert.equal(status, 404, path);
          assert.doesNotMatch(body, /top secret/);
        }
        assert.equal((await rawGet(host.port, '/app-root/demo/main.js')).status, 200);
      },
      { ...smallApp, 'secret.txt': 'top secret', 'dist/secret.txt': 'top secret' },
    );
  });

  it('are 404 when they do not exist', async () => {
    await withHost({}, async test => {
      assert.equal((await test.get('/app-root/demo/missing.js', page)).status, 404);
      assert.deepEqual(topics(test), ['asset-missing']);
    });
  });

  it('are 404 without a warning for a missing advpltojs.js, because it is optional', async () => {
    const files = Object.fromEntries(
      Object.entries(smallApp).filter(([name]) => !name.endsWith('advpltojs.js')),
    );
    await withHost(
      {},
      async test => {
        const path = '/app-root/demo/assets/preload/advpltojs.js';
        assert.equal((await test.get(path)).status, 404);
        assert.deepEqual(topics(test), []);
      },
      files,
    );
  });

  it('fall back to index.html for a route, with a warning, unless strict', async () => {
    const route = '/app-root/demo/products/7?x=1';
    await withHost({}, async test => {
      assert.match(await (await test.get(route, page)).text(), /<title>Olá/);
      assert.deepEqual(topics(test), ['deep-link']);
      assert.equal((await test.get(route)).status, 404, 'no page was asked for');
    });
    await withHost({ strict: true }, async ({ get }) => {
      assert.equal((await get(route, page)).status, 404);
    });
  });

  it('keep a base that FwCallApp would not rewrite, with a warning', async () => {
    const index = '<html><head><base href="./"></head></html>';
    await withHost(
      {},
      async test => {
        assert.match(
          await (await test.get('/app-root/demo/index.html')).text(),
          /<base href="\.\/">/,
        );
        assert.deepEqual(topics(test), ['base-kept']);
      },
      { ...smallApp, 'dist/demo/index.html': index },
    );
  });
});

describe('an invalid package', () => {
  it('is reported in one line, and opens after it was packed again', async () => {
    await inTemporaryFolder(async cwd => {
      await writeTree(cwd, { ...smallApp, 'demo.app': 'PK but no zip' });
      const reports: unknown[] = [];
      const host = await startHost({
        applications: ['demo.app'],
        cwd,
        port: 0,
        report: error => reports.push(error),
      });
      while (reports.length === 0) await new Promise(resolve => setImmediate(resolve));
      assert.equal(String(reports[0]).split('\n').length, 1, 'reported before it is opened');
      const url = `${host.url}/app-root/demo/index.html`;
      const broken = await fetch(url);
      assert.equal(broken.status, 500);
      assert.match(await broken.text(), /^PDK110: .*demo\.app is not a sound zip/);
      const portuguese = await fetch(url, { headers: { 'accept-language': 'pt-BR,pt;q=0.9' } });
      assert.match(
        await portuguese.text(),
        /demo\.app não é um zip íntegro[^]*\nnpx protheus-devkit explain PDK110$/,
      );
      assert.ok(reports[0] instanceof DevkitError && reports[0].code === 'PDK110');
      await packApp({ folder: join(cwd, 'dist', 'demo'), out: join(cwd, 'demo.app') });
      assert.equal((await fetch(url)).status, 200);
      await host.close();
    });
  });
});

describe('the notes on what FwCallApp does not repair', () => {
  const config = (text: string): Readonly<Record<string, string>> => ({
    ...smallApp,
    'dist/demo/assets/data/appConfig.json': text,
  });
  const noteValues = ({ host }: HostCase): unknown[] =>
    host.log.flatMap(entry => (entry.kind === 'note' ? [[entry.topic, entry.values]] : []));

  it('name a REST base that is fixed in the file, without its password', async () => {
    const path = 'assets/data/appConfig.json';
    for (const [url, found] of [
      ['http://10.0.0.5:8080/rest', 'http://10.0.0.5:8080/rest'],
      ['http://admin:totvs@erp:8080/rest', 'http://erp:8080/rest'],
      ['/rest', '/rest'],
    ]) {
      await withHost(
        {},
        async test => {
          await test.get(`/app-root/demo/${path}`);
          assert.deepEqual(noteValues(test), [['rest-base-fixed', { path, found }]]);
          assert.doesNotMatch(JSON.stringify(noteValues(test)), /totvs/);
        },
        config(JSON.stringify({ api_baseUrl: url })),
      );
    }
  });

  it('name another product line, and say nothing of a usual file', async () => {
    for (const [text, topic] of [
      ['{"productLine":"RM","api_baseUrl":"/"}', 'product-line'],
      ['{"productLine":"Datasul","api_baseUrl":"http://x/rest"}', 'product-line'],
      ['{"productLine":"protheus","api_baseUrl":"/"}', undefined],
      ['{"serverBackend":"/"}', undefined],
    ]) {
      await withHost(
        {},
        async test => {
          await test.get('/app-root/demo/assets/data/appConfig.json');
          assert.deepEqual(topics(test), topic === undefined ? [] : [topic], text);
        },
        config(text ?? ''),
      );
    }
  });

  it('name what index.html loads from another server, and a missing base', async () => {
    const head = `<link rel="preconnect" href="https://fonts.example">
      <link href="https://fonts.example/css2?family=Roboto" rel="stylesheet">
      <link rel="canonical" href="https://canonical.example/">
      <script src="//cdn.example/po-ui.js"></script><script src="main.js"></script>
      <!-- <script src="https://comment.example/x.js"></script> -->`;
    await withHost(
      {},
      async test => {
        await test.get('/app-root/demo/index.html');
        assert.deepEqual(noteValues(test), [
          ['base-missing', {}],
          ['external-resource', { url: 'https://fonts.example' }],
          ['external-resource', { url: 'https://fonts.example/css2' }],
          ['external-resource', { url: '//cdn.example/po-ui.js' }],
        ]);
      },
      { ...smallApp, 'dist/demo/index.html': `<html><head>${head}</head><body></body></html>` },
    );
  });
});
