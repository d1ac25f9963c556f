import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder } from '../../app-package/testing/temporary-folder.js';
import { type DevkitError } from '../../devkit-error.js';
import { readHarFile } from '../../har/har-file.js';
import { assertHar } from '../../har/testing/assert-har.js';
import { PANEL_HAR, PLAYWRIGHT_MINIMAL_HAR } from '../../har/testing/sample-hars.js';
import { type AdvplChannel } from '../channel/advpl-handlers.js';
import { type HostOptions } from '../host-options.js';
import { PageClient, reportReady } from '../testing/page-client.js';
import { type HostCase, withHost } from '../testing/with-host.js';

/** What the first host has, and the second does not. */
const RECORDED: HostOptions = {
  session: {
    company: 'T2',
    branch: 'D SC 01 ',
    module: 'EST',
    baseDate: '20240229',
    language: 'es',
  },
  rest: {
    'GET /api/vendas/v1/resumo': ({ query }) => ({ mes: query.get('mes'), total: 1234 }),
    'POST /api/vendas/v1/pedidos': ({ body }) => ({ ...(body as object), numero: '000777' }),
  },
  onJsToAdvpl: {
    preLoad: (_, { advplToJs }: AdvplChannel) => advplToJs('welcome', 'só no primeiro'),
    greet: (name: string, { advplToJs }: AdvplChannel) => advplToJs('greeting', `Oi, ${name}`),
  },
};

async function get({ get, token }: HostCase, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${await token()}`, tenantid: 'T2,D SC 01 ,' };
  const response = await get(`/app-root${path}`, headers);
  return response.status === 200 ? response.json() : response.status;
}

/** Opens the application in a frame and greets. @returns The messages of AdvPL. */
async function greet({ host }: HostCase, name: string): Promise<readonly string[]> {
  const app = await host.launchApp('demo', { mode: 'webapp' });
  const page = await PageClient.connect(host);
  page.send({ kind: 'connect', port: app.port });
  await page.take('connected');
  await reportReady(host, app.port);
  await page.take('exec');
  page.send({ kind: 'message', port: app.port, type: 'greet', content: name });
  const received = await page.take('exec', 2);
  page.close();
  return received.map(({ type, content }) => `${type}=${content}`);
}

async function record(file: string): Promise<void> {
  await withHost({ ...RECORDED, record: file }, async test => {
    assert.deepEqual(await get(test, '/api/vendas/v1/resumo?mes=10'), { mes: '10', total: 1234 });
    assert.deepEqual(await greet(test, 'Ana'), ['welcome=só no primeiro', 'greeting=Oi, Ana']);
  });
}

describe('a host that records, and one that replays', () => {
  it('give the same session, responses and messages', () =>
    inTemporaryFolder(async folder => {
      const file = join(folder, 'gravação', 'cliente.har');
      await record(file);
      const text = await readFile(file, 'utf8');
      assertHar(JSON.parse(text));
      assert.equal(/eyJ|"protheus"/.test(text), false);

      await withHost({ replay: file }, async test => {
        assert.deepEqual(await get(test, '/api/vendas/v1/resumo?mes=10'), {
          mes: '10',
          total: 1234,
        });
        assert.deepEqual(await greet(test, 'Ana'), ['welcome=só no primeiro', 'greeting=Oi, Ana']);
        const { company, branch, module, baseDate, language } = test.host.session;
        assert.deepEqual(
          [company, branch, module, baseDate, language],
          ['T2', 'D SC 01 ', 'EST', '20240229', 'es'],
        );
        const [request] = test.host.requests.filter(({ url }) => url.includes('/resumo'));
        assert.equal(request?.source?.kind, 'recording');
      });
    }));

  it('note what differs, and answer what the recording lacks as chosen', () =>
    inTemporaryFolder(async folder => {
      const file = join(folder, 'a.har');
      await record(file);
      const notes = (test: HostCase): readonly string[] =>
        test.host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
      const companies = '/api/framework/environment/v1/companies?pageSize=1';
      await withHost({ replay: file }, async test => {
        assert.deepEqual(await get(test, '/api/vendas/v1/resumo?mes=11'), {
          mes: '10',
          total: 1234,
        });
        assert.ok(notes(test).includes('replay-differs'));
        assert.equal(typeof (await get(test, companies)), 'object');
        assert.ok(notes(test).includes('replay-missing'));
      });
      const own = { 'GET /api/own': () => 'own' };
      for (const [missing, ofOwn] of [
        ['not-found', 404],
        ['handlers', 'own'],
      ] as const) {
        await withHost({ replay: { file, missing }, rest: own }, async test => {
          assert.equal(await get(test, companies), 404);
          const headers = { authorization: `Bearer ${await test.token()}` };
          const response = await test.get('/app-root/api/own', headers);
          assert.equal(response.status === 404 ? 404 : await response.text(), ofOwn);
        });
      }
    }));

  it('replay HARs of a browser and of Playwright', () =>
    inTemporaryFolder(async folder => {
      await writeFile(join(folder, 'panel.har'), PANEL_HAR);
      await writeFile(join(folder, 'minimal.har'), PLAYWRIGHT_MINIMAL_HAR);
      await withHost({ replay: join(folder, 'minimal.har') }, async test => {
        assert.deepEqual(await get(test, '/api/orders?page=1'), { items: [] });
      });
      await withHost({ replay: join(folder, 'panel.har') }, async test => {
        assert.equal(test.host.session.company, 'T2');
        const body = new URLSearchParams({ nome: 'João & Cia' });
        const response = await fetch(`${test.host.url}/app-root/api/crm/v1/customers?page=1`, {
          method: 'POST',
          headers: { authorization: `Bearer ${await test.token()}`, tenantid: 'T2,D SC 01 ,' },
          body,
        });
        assert.deepEqual(await response.json(), { items: ['açaí'] });
        const differing = test.host.log.filter(
          entry => entry.kind === 'note' && entry.topic === 'replay-differs',
        );
        assert.deepEqual(differing, []);
      });
    }));

  it('let the options win over the recorded session', () =>
    inTemporaryFolder(async folder => {
      const file = join(folder, 'a.har');
      await record(file);
      await withHost({ replay: file, session: { branch: 'X' } }, async ({ host }) => {
        assert.deepEqual([host.session.company, host.session.branch], ['T2', 'X']);
        assert.equal(host.session.extraKeys?.['ProBranch'], undefined);
        assert.match(host.session.extraKeys?.['ProCompany'] ?? '', /"T2"/);
      });
    }));
});

describe('startHost', () => {
  it('does not start with a recording that is none', () =>
    inTemporaryFolder(async folder => {
      await writeFile(join(folder, 'a.har'), '{"log":{"entries":[]}}');
      await writeFile(join(folder, 'b.har'), 'no');
      for (const [name, code] of [
        ['a.har', 'PDK505'],
        ['b.har', 'PDK501'],
        ['c.har', 'PDK503'],
      ]) {
        const started = withHost({ replay: join(folder, name as string) }, async () => undefined);
        await assert.rejects(started, (error: unknown) => (error as DevkitError).code === code);
      }
    }));

  it('saves its log as HAR, with the requests of the application and not of its own page', () =>
    inTemporaryFolder(async folder => {
      await withHost(RECORDED, async test => {
        await get(test, '/api/vendas/v1/resumo?mes=1');
        await test.get('/webapp/');
        await test.get('/app-root/%ff/%zz');
        const app = await test.host.launchApp('demo', { session: { user: '000001' } });
        await test.host.saveHar(join(folder, 'a.har'));
        const { requests, applications } = await readHarFile(join(folder, 'a.har'));
        assert.equal(requests.length, 3);
        assert.ok(requests.every(({ url }) => url.startsWith(test.host.url)));
        assert.equal(applications[0]?.port, app.port);
        assert.match(applications[0]?.storage.session['ProBranch'] ?? '', /D SC 01/);
        const response = await test.get('/webapp/api/har', { origin: test.host.url });
        assertHar(await response.json());
      });
    }));
});
