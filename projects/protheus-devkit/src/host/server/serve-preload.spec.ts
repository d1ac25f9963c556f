import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { preloaded } from '../testing/preloaded.js';
import { smallApp, withHost } from '../testing/with-host.js';

interface StorageKey {
  readonly key: string;
  readonly area: 'sessionStorage' | 'localStorage';
  readonly format: 'json' | 'text' | 'digits';
  readonly writer: string;
}

const keysFile = new URL('../../../../../conformance/storage-keys.json', import.meta.url);
const { keys } = JSON.parse(await readFile(keysFile, 'utf8')) as { keys: StorageKey[] };

describe('the preload page', () => {
  it('writes exactly the keys of the host, each in its format', async () => {
    await withHost({}, async test => {
      const { session, local } = await preloaded(test);
      const written = keys.filter(({ writer }) => writer === 'host' || writer === 'host script');
      assert.deepEqual(Object.keys(session).sort(), written.map(({ key }) => key).sort());
      assert.deepEqual(local, {});
      for (const { key, format } of written) {
        if (format === 'json') assert.equal(typeof JSON.parse(session[key]), 'object', key);
        if (format === 'digits') assert.match(session[key], /^\d+$/, key);
        if (format === 'text') assert.ok(session[key], key);
      }
    });
  });

  it('writes the session in which the application was opened', async () => {
    await withHost({ session: { company: 'T2', branch: 'D MG 01 ' } }, async test => {
      const { url } = await test.host.launchApp('demo', {
        session: { branch: 'D SP 01 ', module: 'EST', baseDate: '20260131', theme: 1 },
      });
      const { session, local } = await preloaded(test, url);
      assert.equal((JSON.parse(session['ProCompany']) as { Code: string }).Code, 'T2');
      const branch = JSON.parse(session['ProBranch']) as Record<string, string>;
      assert.equal(branch['Code'], 'D SP 01 ');
      assert.equal(branch['EnterpriseGroup'], 'T2');
      assert.equal(branch['Description'], 'Filial São Paulo');
      assert.equal(session['ProModule'], 'EST');
      assert.equal(session['ProDatabase'], '20260131');
      assert.equal(session['ProIdiom'], 'pt-BR');
      assert.deepEqual(JSON.parse(local['ProTheme']), {
        Configuration: 1,
        Description: 'dark classic',
      });
    });
  });

  it('writes a token that the REST server accepts, and the configuration of the file', async () => {
    await withHost({}, async test => {
      const { session } = await preloaded(test);
      const { access_token } = JSON.parse(session['ERPTOKEN']) as { access_token: string };
      const config = JSON.parse(session['ERPAPPCONFIG']) as { api_baseUrl: string };
      assert.deepEqual(config, {
        name: 'Demonstração',
        productLine: 'Protheus',
        api_baseUrl: `${test.host.url}/app-root`,
      });
      const response = await fetch(`${config.api_baseUrl}/api/framework/environment/v1/companies`, {
        headers: { authorization: `Bearer ${access_token}` },
      });
      assert.equal(response.status, 200);
      assert.equal(session['TOKEN'], session['ERPTOKEN']);
      assert.equal(session['ProAppConfig'], session['ERPAPPCONFIG']);
    });
  });

  it('redirects to the application with the parameters that twebchannel.js reads', async () => {
    await withHost({}, async test => {
      const { port, url } = await test.host.launchApp('demo', { mode: 'webapp' });
      assert.match(
        url,
        new RegExp(`totvstec_websocket_port=${port}&.*totvstec_websocket_port=${port}$`),
      );
      const { session, target } = await preloaded(test, url);
      assert.equal(
        target,
        `/app-root/demo/index.html?totvstec_websocket_port=${port}&totvstec_remote_type=5&app_name=demo`,
      );
      assert.deepEqual(
        [session['SocketPort'], session['RemoteType'], session['appName']],
        [String(port), '5', 'demo'],
      );
    });
  });

  it('names the environment when the server has several', async () => {
    await withHost({ environments: ['P12', 'TST'] }, async test => {
      const { url } = await test.host.launchApp('demo', { environment: 'TST', mode: 'webapp' });
      assert.match(url, /\/app-root\/TST\/preindex_env_TST\/index\.html\?/);
      const { session, target } = await preloaded(test, url);
      assert.equal(session['appName'], 'demo_env_TST');
      assert.match(target, /^\/app-root\/TST\/demo_env_TST\/index\.html\?/);
      const config = JSON.parse(session['ERPAPPCONFIG']) as { api_baseUrl: string };
      assert.equal(config.api_baseUrl, `${test.host.url}/app-root/TST`);
      const { access_token } = JSON.parse(session['ERPTOKEN']) as { access_token: string };
      const claims = JSON.parse(atob(access_token.split('.')[1])) as { envId: string };
      assert.equal(claims.envId, 'TST');
    });
  });

  it('launches the application when it is called by its bare URL', async () => {
    await withHost({}, async test => {
      const response = await test.get('/app-root/preindex/index.html?app_name=demo');
      const location = response.headers.get('location') ?? '';
      assert.equal(test.host.runningApps.length, 1);
      assert.match(
        location,
        new RegExp(`totvstec_websocket_port=${test.host.runningApps[0].port}&`),
      );
      const unknown = await test.get('/app-root/preindex/index.html?app_name=other');
      assert.equal(unknown.status, 404);
    });
  });

  it('returns to a route of the application, and to no other URL', async () => {
    await withHost({}, async test => {
      const { port, url } = await test.host.launchApp('demo', { mode: 'webapp' });
      const target = async (back: string): Promise<string> =>
        (await preloaded(test, `${url}&return=${encodeURIComponent(back)}`)).target;
      const parameters = `totvstec_websocket_port=${port}&totvstec_remote_type=5&app_name=demo`;
      assert.equal(
        await target('/app-root/demo/products?x=1&totvstec_websocket_port=1#top'),
        `/app-root/demo/products?${parameters}&x=1#top`,
      );
      for (const back of ['https://evil.example/', '//evil.example/', '/app-root/demo/../other/']) {
        assert.equal(await target(back), `/app-root/demo/index.html?${parameters}`);
      }
    });
  });

  it('is skipped for an application with a file noredirect: no token, no configuration', async () => {
    await withHost(
      {},
      async ({ host, get }) => {
        const { url } = await host.launchApp('demo', { mode: 'webapp' });
        const response = await get(url.slice(host.url.length));
        assert.equal(response.status, 302);
        assert.match(response.headers.get('location') ?? '', /^\/app-root\/demo\/index\.html\?/);
        const index = await (await get('/app-root/demo/index.html')).text();
        assert.match(index, /<base href="\/app-root\/demo\/">/);
        const config = await get('/app-root/demo/assets/data/appconfig.json');
        const { api_baseUrl } = (await config.json()) as { api_baseUrl: string };
        assert.equal(api_baseUrl, '/');
      },
      { ...smallApp, 'dist/demo/noredirect': '' },
    );
  });

  it('warns when the application has no configuration', async () => {
    const files = { ...smallApp, 'dist/demo/assets/data/appConfig.json': '<html>' };
    await withHost(
      {},
      async test => {
        const { session } = await preloaded(test);
        assert.equal(session['ERPAPPCONFIG'], '{}');
        const notes = test.host.log.filter(entry => entry.kind === 'note');
        assert.deepEqual(
          notes.map(({ topic }) => topic),
          ['config-missing'],
        );
      },
      files,
    );
  });

  it('writes valid HTML whatever the session contains', async () => {
    await withHost({ session: { extraKeys: { odd: '</script><b>"\u2028' } } }, async test => {
      assert.equal((await preloaded(test)).session['odd'], '</script><b>"\u2028');
    });
  });
});
