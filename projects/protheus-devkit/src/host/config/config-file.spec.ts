import assert from 'node:assert/strict';
import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder } from '../../app-package/testing/temporary-folder.js';
import { DevkitError } from '../../devkit-error.js';
import { PageClient } from '../testing/page-client.js';
import { preloaded } from '../testing/preloaded.js';
import { type HostCase, smallApp, withHost } from '../testing/with-host.js';
import { ConfigFile } from './config-file.js';

const CONFIG = `
import { defineHost, reply, type RestRequest } from 'protheus-devkit';
import { greeting } from './greeting';

interface Customer { code: string }

export default defineHost({
  session: { company: 'T2', module: 'EST' },
  rest: {
    'GET /api/crm/v1/customers/:id': ({ params, tenant, user }: RestRequest): Customer & object =>
      ({ code: params.id, tenant, user: user.userName }),
    'POST /api/crm/v1/customers': ({ body }) => reply(201, body, { 'x-mine': 'yes' }),
    'DELETE /api/crm/v1/customers/:id': () => undefined,
    'GET /api/crm/v1/open': { requires: 'nothing', handler: () => 'anybody' },
    'GET /api/crm/v1/fixed': [{ code: '1' }],
    'GET /api/crm/v1/broken': () => { throw new Error('oops'); },
    'GET /api/framework/environment/v1/companies': { items: [], hasNext: false },
  },
  onJsToAdvpl: {
    greet: (content, channel) => channel.advplToJs('greet', greeting + content),
  },
});
`;
const files = {
  ...smallApp,
  'protheus.host.ts': CONFIG,
  'greeting.ts': 'export const greeting: string = "Olá, ";\n',
};

async function call(
  { host, token }: HostCase,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  return fetch(`${host.url}/app-root${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await token()}`,
      tenantid: 'T1,D MG 01 ,',
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Saves a file with another modification time, also on a disk with a coarse clock. */
async function save(path: string, content: string, later: number): Promise<void> {
  await writeFile(path, content);
  const time = new Date(Date.now() + later * 1000);
  await utimes(path, time, time);
}

describe('protheus.host.ts', () => {
  it('responds to REST requests', async () => {
    await withHost(
      {},
      async test => {
        assert.deepEqual(await (await call(test, 'GET', '/api/crm/v1/customers/7')).json(), {
          code: '7',
          tenant: { company: 'T1', branch: 'D MG 01 ' },
          user: 'admin',
        });
        const made = await call(test, 'POST', '/api/crm/v1/customers', { name: 'Açaí' });
        assert.deepEqual([made.status, made.headers.get('x-mine')], [201, 'yes']);
        assert.deepEqual(await made.json(), { name: 'Açaí' });
        assert.equal((await call(test, 'DELETE', '/api/crm/v1/customers/7')).status, 204);
        assert.deepEqual(await (await call(test, 'GET', '/api/crm/v1/fixed')).json(), [
          { code: '1' },
        ]);
        assert.equal(await (await test.get('/app-root/api/crm/v1/open')).text(), 'anybody');
        assert.equal((await test.get('/app-root/api/crm/v1/fixed')).status, 401);
        const companies = '/api/framework/environment/v1/companies';
        assert.deepEqual(await (await call(test, 'GET', companies)).json(), {
          items: [],
          hasNext: false,
        });
      },
      files,
    );
  });

  it('sends bytes of every kind as they are', async () => {
    await withHost(
      {},
      async test => {
        const bytes = [0x25, 0x50, 0x00, 0xe7];
        for (const [path, type] of [
          ['buffer', 'application/octet-stream'],
          ['view', 'application/octet-stream'],
          ['array-buffer', 'application/octet-stream'],
          ['blob', 'application/pdf'],
          ['stream', 'application/octet-stream'],
          ['web-stream', 'image/png'],
        ]) {
          const response = await call(test, 'GET', `/api/file/${path}`);
          assert.equal(response.headers.get('content-type'), type, path);
          assert.deepEqual([...new Uint8Array(await response.arrayBuffer())], bytes, path);
        }
        assert.equal((await call(test, 'GET', '/api/file/objects')).status, 500);
      },
      {
        ...smallApp,
        'protheus.host.ts': `
import { reply } from 'protheus-devkit';
import { Readable } from 'node:stream';
const bytes = [0x25, 0x50, 0x00, 0xe7];
export default { rest: {
  'GET /api/file/buffer': () => Buffer.from(bytes),
  'GET /api/file/view': () => new Uint8Array([9, ...bytes, 9]).subarray(1, 5),
  'GET /api/file/array-buffer': new Uint8Array(bytes).buffer,
  'GET /api/file/blob': () => new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }),
  'GET /api/file/stream': () => Readable.from([Buffer.from(bytes.slice(0, 1)), new Uint8Array(bytes.slice(1))]),
  'GET /api/file/web-stream': () =>
    reply(200, new Blob([new Uint8Array(bytes)]).stream(), { 'content-type': 'image/png' }),
  'GET /api/file/objects': () => Readable.from([{ a: 1 }]),
} };`,
      },
    );
  });

  it('makes the page of a list that the request asks for', async () => {
    await withHost(
      {},
      async test => {
        const list = async (query: string): Promise<unknown> =>
          (await call(test, 'GET', `/api/crm/v1/customers${query}`)).json();
        assert.deepEqual(await list('?page=2&pageSize=2&order=-code&fields=code'), {
          items: [{ code: '3' }, { code: '2' }],
          hasNext: true,
          remainingRecords: 1,
        });
        assert.deepEqual(await list("?filter=contains(name,'aco')&order=code"), {
          items: [{ code: '2', name: 'Aço Fino' }],
          hasNext: false,
          remainingRecords: 0,
        });
        assert.deepEqual(await list('?page=9'), { items: [], hasNext: false, remainingRecords: 0 });
        assert.equal(((await list('')) as { items: unknown[] }).items.length, 5);
      },
      {
        ...smallApp,
        'protheus.host.ts': `
import { defineHost, page } from 'protheus-devkit';
const customers = ['Maçã', 'Aço Fino', 'Ipê', 'Água', 'Sé'].map((name, at) => ({ code: String(at + 1), name }));
export default defineHost({ rest: { 'GET /api/crm/v1/customers': request => page(customers, request) } });`,
      },
    );
  });

  it('answers messages, with its imports', async () => {
    await withHost(
      {},
      async ({ host }) => {
        const page = await PageClient.connect(host);
        const { port } = await host.launchApp('demo', { mode: 'webapp' });
        page.send({ kind: 'connect', port });
        page.send({ kind: 'message', port, type: 'greet', content: 'José' });
        assert.equal((await page.take('exec'))[0].content, 'Olá, José');
      },
      files,
    );
  });

  it('sets the session; the options of the host take precedence', async () => {
    await withHost(
      { session: { module: 'FIN' } },
      async test => {
        const { company, module } = test.host.session;
        assert.deepEqual([company, module], ['T2', 'FIN']);
        const { session } = await preloaded(test);
        assert.equal(session['ProModule'], 'FIN');
      },
      files,
    );
  });

  it('reports a handler that threw, and the host continues', async () => {
    await withHost(
      {},
      async test => {
        const broken = await call(test, 'GET', '/api/crm/v1/broken');
        assert.equal(broken.status, 500);
        assert.equal(((await broken.json()) as { code: string }).code, '500');
        const [error] = test.reports;
        assert.ok(error instanceof DevkitError && error.code === 'PDK211', String(error));
        assert.match(error.text.en, /^.*Error: oops \(.*protheus\.host\.ts:\d+:\d+\)$/);
        assert.equal((await call(test, 'GET', '/api/crm/v1/fixed')).status, 200);
      },
      files,
    );
  });

  it('is read again when it was saved', async () => {
    await withHost(
      {},
      async test => {
        const path = join(test.folder, 'protheus.host.ts');
        await save(path, CONFIG.replace("code: '1'", "code: '2'"), 2);
        assert.deepEqual(await (await call(test, 'GET', '/api/crm/v1/fixed')).json(), [
          { code: '2' },
        ]);
      },
      files,
    );
  });

  it('is found when it is created while the host runs', async () => {
    await withHost({}, async test => {
      assert.equal((await call(test, 'GET', '/api/crm/v1/fixed')).status, 404);
      await writeFile(join(test.folder, 'greeting.ts'), files['greeting.ts']);
      await writeFile(join(test.folder, 'protheus.host.ts'), CONFIG);
      let response = await call(test, 'GET', '/api/crm/v1/fixed');
      while (response.status === 404) response = await call(test, 'GET', '/api/crm/v1/fixed');
      assert.deepEqual(await response.json(), [{ code: '1' }]);
      assert.equal(test.host.session.company, 'T2');
    });
  });

  it('keeps its last content while the file is invalid or deleted, and reports that once', async () => {
    await withHost(
      {},
      async test => {
        const path = join(test.folder, 'protheus.host.ts');
        await save(path, 'export default {', 2);
        for (let i = 0; i < 3; i++) {
          assert.equal((await call(test, 'GET', '/api/crm/v1/fixed')).status, 200);
        }
        await rm(path);
        assert.equal((await call(test, 'GET', '/api/crm/v1/fixed')).status, 200);
        assert.deepEqual(
          test.reports.map(error => (error as DevkitError).code),
          ['PDK206', 'PDK206'],
        );
      },
      files,
    );
  });

  it('may be JavaScript or JSON', async () => {
    const js = "export default { rest: { 'GET /api/x': { a: 1 } } };";
    const json = '\ufeff{ "rest": { "GET /api/x": { "a": 1 } }, "onJsToAdvpl": { "a": "b" } }';
    for (const [name, content] of [
      ['protheus.host.js', js],
      ['protheus.host.mjs', js],
      ['protheus.host.json', json],
    ]) {
      await withHost(
        {},
        async test => {
          assert.deepEqual(await (await call(test, 'GET', '/api/x')).json(), { a: 1 }, name);
        },
        { ...smallApp, [name]: content },
      );
    }
  });

  it('may have another name, or be switched off', async () => {
    const own = { ...smallApp, 'mine.json': '{ "session": { "module": "CTB" } }' };
    await withHost(
      { config: 'mine.json' },
      async ({ host }) => {
        assert.equal(host.session.module, 'CTB');
      },
      own,
    );
    await withHost(
      { config: false },
      async ({ host }) => {
        await host.launchApp('demo');
        assert.equal(host.session.company, 'T1');
      },
      files,
    );
    await assert.rejects(
      withHost({ config: 'nowhere.ts' }, async () => undefined),
      (error: unknown) =>
        error instanceof DevkitError &&
        error.code === 'PDK206' &&
        /did not start/.test(error.text.en) &&
        /não foi iniciado/.test(error.text.pt),
    );
  });

  it('is also found by an absolute path, outside the folder of the command', () =>
    inTemporaryFolder(async folder => {
      const path = join(folder, 'protheus.host.json');
      await writeFile(path, '{"session": {"company": "T2"}}');
      const config = ConfigFile.of(join(folder, 'elsewhere'), path, error =>
        assert.fail(String(error)),
      );
      assert.equal((await config.current()).config.session?.company, 'T2');
    }));

  for (const [what, content, reason] of [
    ['a setting that there is not', '{ onJstoAdvpl: {} }', /"onJstoAdvpl".*onJsToAdvpl/],
    ['no object', '"T1"', /defineHost/],
    ['a function', '() => ({})', /defineHost/],
    ['a setting of another kind', '{ rest: [] }', /"rest"/],
    ['environments that are none', '{ environments: "P12" }', /"environments"/],
    ['a fault that there is not', '{ faults: { nothing: true } }', /"nothing"/],
  ] as const) {
    it(`refuses ${what}, with a message`, async () => {
      await withHost(
        {},
        async ({ reports }) => {
          const [error] = reports;
          assert.ok(error instanceof DevkitError && error.code === 'PDK206', String(error));
          for (const text of Object.values(error.text)) assert.match(text, reason);
        },
        { ...smallApp, 'protheus.host.ts': `export default ${content};` },
      );
    });
  }

  it('names the resource whose name is invalid', async () => {
    await withHost(
      {},
      async ({ reports }) => {
        const [error] = reports;
        assert.ok(error instanceof DevkitError && error.code === 'PDK207', String(error));
        assert.match(error.text.en, /"api\/x"/);
      },
      { ...smallApp, 'protheus.host.json': '{ "rest": { "api/x": {} } }' },
    );
  });

  it('names the resource that has the members of version 0.1', async () => {
    await withHost(
      {},
      async ({ reports }) => {
        const [error] = reports;
        assert.ok(error instanceof DevkitError && error.code === 'PDK207', String(error));
        assert.match(error.text.en, /"GET \/api\/x".*requires.*handler/);
      },
      {
        ...smallApp,
        'protheus.host.ts':
          "export default { rest: { 'GET /api/x': { needs: 'tenant', answer: () => [] } } };",
      },
    );
  });
});
