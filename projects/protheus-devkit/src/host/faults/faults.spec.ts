import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { DevkitError } from '../../devkit-error.js';
import { preloaded } from '../testing/preloaded.js';
import { TestRest } from '../testing/rest-call.js';
import { withHost } from '../testing/with-host.js';
import { faultCatalogue } from './catalogue.js';
import { readFaults } from './read-fault.js';

describe('readFaults', () => {
  it('returns faults with their value, or with the default value', () => {
    assert.deepEqual(readFaults(['silent-advpl', 'late-answer=500', 'rest-status=503:0.5']), {
      'silent-advpl': true,
      'late-answer': 500,
      'rest-status': '503:0.5',
    });
    assert.deepEqual(readFaults(['late-answer', 'storage-missing']), {
      'late-answer': 10000,
      'storage-missing': 'ERPTOKEN',
    });
  });

  it('throws PDK205 for an unknown name or a value that is not a number', () => {
    for (const arg of ['nothing', 'late-answer=x', 'late-answer=', 'late-answer=-1', 'toString']) {
      assert.throws(
        () => readFaults([arg]),
        (error: unknown) => error instanceof DevkitError && error.code === 'PDK205',
        arg,
      );
    }
  });
});

describe('faultCatalogue', () => {
  it('has a text in three languages for each fault', () => {
    for (const [name, { text }] of Object.entries(faultCatalogue)) {
      assert.ok(text.en && text.pt && text.es, name);
      assert.equal(new Set(Object.values(text)).size, 3, name);
    }
  });

  it('is tested in a browser, each fault', async () => {
    const folder = new URL('../../../../../e2e/faults/', import.meta.url);
    const files = (await readdir(folder)).filter(name => name.endsWith('.e2e.ts'));
    const texts = await Promise.all(files.map(name => readFile(new URL(name, folder), 'utf8')));
    const tests = texts.join('\n');
    const untested = Object.keys(faultCatalogue).filter(
      name => !new RegExp(`(?:'|\\b)${name}(?:'|\\b)`).test(tests),
    );
    assert.deepEqual(untested, []);
  });
});

describe('faults of REST', () => {
  const companies = '/api/framework/environment/v1/companies';

  it('unauthorized: every request gets 401, except the sign-in', async () => {
    const rest = new TestRest();
    rest.setFaults({ unauthorized: true });
    assert.equal((await rest.send(companies)).status, 401);
    const headers = { grant_type: 'password', username: 'admin', password: 'protheus' };
    const token = await rest.send('/api/oauth2/v1/token', { method: 'POST', headers });
    assert.equal(token.status, 201);
  });

  it('rest-status: exactly the given share of requests gets the status', async () => {
    const rest = new TestRest();
    rest.setFaults({ 'rest-status': '503:0.25' });
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await rest.send(companies)).status);
    assert.deepEqual(statuses, [200, 200, 200, 503, 200, 200, 200, 503]);
    rest.setFaults({ 'rest-status': '404' });
    const { status, body } = await rest.send(companies);
    assert.deepEqual([status, (body as { code: string }).code], [404, '404']);
  });

  it('refresh-fails: no token can be refreshed, but the sign-in works', async () => {
    const rest = new TestRest();
    const { refresh_token } = await rest.tokens.issue(rest.data.users[0], 'P12');
    const refresh = `/api/oauth2/v1/token?grant_type=refresh_token&refresh_token=${refresh_token}`;
    assert.equal((await rest.send(refresh, { method: 'POST' })).status, 201);
    rest.setFaults({ 'refresh-fails': true });
    assert.equal((await rest.send(refresh, { method: 'POST' })).status, 401);
  });

  it('expired-token and foreign-token: the token that the preload page writes is refused', async () => {
    for (const [fault, state] of [
      ['expired-token', 'expired'],
      ['foreign-token', 'refused'],
    ] as const) {
      await withHost({ faults: { [fault]: true } }, async test => {
        const { session } = await preloaded(test);
        const { access_token } = JSON.parse(session['ERPTOKEN']) as { access_token: string };
        const path = `/app-root${companies}`;
        const response = await test.get(path, { authorization: `Bearer ${access_token}` });
        assert.equal(response.status, 401);
        assert.equal(test.host.requests.find(({ url }) => url === path)?.token, state);
      });
    }
  });

  it('cp1252: errors have that encoding, data does not', async () => {
    await withHost({ faults: { cp1252: true } }, async ({ get, token }) => {
      const refused = await get('/app-root/api/demo/v1/products');
      const bytes = Buffer.from(await refused.arrayBuffer());
      assert.ok(
        bytes.includes(Buffer.from('requisi\xe7\xe3o', 'latin1')),
        bytes.toString('latin1'),
      );
      assert.equal(refused.headers.get('content-type'), 'application/json');
      const headers = { authorization: `Bearer ${await token()}` };
      const data = await get('/app-root/api/framework/environment/v1/companies', headers);
      assert.match(await data.text(), /Participações/);
    });
  });
});

describe('faults of the storage', () => {
  it('storage-missing and storage-malformed: keys are not written, or have broken JSON', async () => {
    const faults = { 'storage-missing': 'erptoken, ProCompany', 'storage-malformed': 'ProBranch' };
    await withHost({ faults }, async test => {
      const { session } = await preloaded(test);
      assert.equal('ERPTOKEN' in session, false);
      assert.equal('ProCompany' in session, false);
      assert.throws(() => JSON.parse(session['ProBranch']) as unknown, SyntaxError);
      assert.equal(session['ProModule'], 'FAT');
    });
  });
});

describe('faults of the files', () => {
  it('advpltojs-missing and advpltojs-invalid: the script is 404, or is not a function', async () => {
    const path = '/app-root/demo/assets/preload/advpltojs.js';
    await withHost({}, async ({ host, get }) => {
      assert.equal((await get(path)).status, 200);
      host.faults = { 'advpltojs-missing': true };
      assert.equal((await get(path)).status, 404);
      host.faults = { 'advpltojs-invalid': true };
      const text = await (await get(path)).text();
      assert.throws(() => new Script(`(${text})`), SyntaxError);
    });
  });

  it('lower-case: only the lower-case name exists', async () => {
    await withHost({ faults: { 'lower-case': true } }, async ({ get }) => {
      assert.equal((await get('/app-root/demo/assets/data/appConfig.json')).status, 404);
      assert.equal((await get('/app-root/demo/assets/data/appconfig.json')).status, 200);
    });
  });

  it('stale: a new build is not served until the fault is off', async () => {
    await withHost({ faults: { stale: true } }, async ({ host, folder, get }) => {
      const read = async (): Promise<string> => (await get('/app-root/demo/main.js')).text();
      const first = await read();
      await writeFile(join(folder, 'dist', 'demo', 'main.js'), 'second build');
      assert.equal(await read(), first);
      host.faults = {};
      assert.equal(await read(), 'second build');
    });
  });
});
