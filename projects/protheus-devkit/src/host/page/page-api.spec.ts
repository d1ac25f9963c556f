import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RequestEntry } from '../log/log-entries.js';
import { PageClient } from '../testing/page-client.js';
import { preloaded } from '../testing/preloaded.js';
import { type HostCase, withHost } from '../testing/with-host.js';
import { type PageState } from './page-model.js';

async function call<T>(
  { host }: HostCase,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: T }> {
  const response = await fetch(`${host.url}/webapp/api/${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: host.url },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

function topics({ host }: HostCase): string[] {
  return host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
}

describe('the API of the page', () => {
  it('returns the state of the host', async () => {
    await withHost({ environments: ['P12', 'TST'], faults: { stale: true } }, async test => {
      const { port } = await test.host.launchApp('demo', { environment: 'TST' });
      const { body } = await call<PageState>(test, 'GET', 'state');
      assert.deepEqual(
        body.applications.map(({ name }) => name),
        ['demo'],
      );
      assert.deepEqual(body.environments, ['P12', 'TST']);
      assert.equal(body.session.branch, 'D MG 01 ');
      assert.deepEqual(body.faults, { stale: true });
      const [app] = body.runningApps;
      assert.deepEqual(
        [app.port, app.application, app.environment, app.mode, app.connected],
        [port, 'demo', 'TST', 'desktop', false],
      );
      assert.equal(body.remote, undefined);
    });
  });

  it('changes the session in which applications open', async () => {
    await withHost({}, async test => {
      const change = { company: 'T2', branch: 'D SP 01 ', theme: 2, nonsense: 'x', module: 5 };
      await call(test, 'PUT', 'session', change);
      assert.equal(test.host.session.company, 'T2');
      assert.equal(test.host.session.module, 'FAT');
      assert.equal('nonsense' in test.host.session, false);
      const { session, local } = await preloaded(test);
      assert.equal((JSON.parse(session['ProBranch']) as { Code: string }).Code, 'D SP 01 ');
      assert.match(local['ProTheme'], /"Configuration":2/);
    });
  });

  it('launches and closes applications', async () => {
    await withHost({}, async test => {
      const opened = await call<{ port: number; url: string }>(test, 'POST', 'apps', {
        application: 'demo',
        session: { branch: 'D SP 01 ' },
      });
      assert.equal(opened.status, 201);
      assert.match(
        opened.body.url,
        /^\/app-root\/preindex\/index\.html\?.*totvstec_remote_type=5&/,
      );
      const { session } = await preloaded(test, test.host.url + opened.body.url);
      assert.equal((JSON.parse(session['ProBranch']) as { Code: string }).Code, 'D SP 01 ');
      assert.equal((await call(test, 'DELETE', `apps/${opened.body.port}`)).status, 200);
      assert.deepEqual(test.host.runningApps, []);
      assert.equal((await call(test, 'DELETE', `apps/${opened.body.port}`)).status, 404);
      const other = await call(test, 'POST', 'apps', { application: 'nothing' });
      assert.equal(other.status, 404);
    });
  });

  it('changes the branch of an open application', async () => {
    await withHost({}, async test => {
      const page = await PageClient.connect(test.host);
      const { port } = await test.host.launchApp('demo', { mode: 'webapp' });
      page.send({ kind: 'connect', port });
      await page.take('connected');
      await call(test, 'PUT', `apps/${port}/session`, { branch: 'D SP 01 ', module: 'EST' });
      const [{ session }] = await page.take('write-storage');
      assert.deepEqual(Object.keys(session).sort(), [
        'ProBranch',
        'ProCompany',
        'ProDatabase',
        'ProIdiom',
        'ProModule',
      ]);
      assert.equal((JSON.parse(session['ProBranch']) as { Code: string }).Code, 'D SP 01 ');
      assert.equal(session['ProModule'], 'EST');
    });
  });

  it('sends a page in SmartClient the messages from before it connected', async () => {
    await withHost({}, async test => {
      const { port } = await test.host.launchApp('demo');
      await call(test, 'PUT', `apps/${port}/session`, { branch: 'D SP 01 ' });
      await call(test, 'PUT', `apps/${port}/session`, { module: 'EST' });
      const page = await PageClient.connect(test.host, `&port=${port}`);
      const [, { session }] = await page.take('write-storage', 2);
      assert.equal((JSON.parse(session['ProBranch']) as { Code: string }).Code, 'D SP 01 ');
      assert.equal(session['ProModule'], 'EST');
      page.close();
      const again = await PageClient.connect(test.host, `&port=${port}`);
      await call(test, 'POST', `apps/${port}/reload`);
      await again.take('reload');
      assert.deepEqual(
        again.messages.filter(({ kind }) => kind === 'write-storage'),
        [],
        'once is enough',
      );
    });
  });

  it('sends messages to an application and reloads it', async () => {
    await withHost({}, async test => {
      const page = await PageClient.connect(test.host);
      const { port } = await test.host.launchApp('demo', { mode: 'webapp' });
      page.send({ kind: 'connect', port });
      await page.take('connected');
      await call(test, 'POST', `apps/${port}/messages`, { type: 'news', content: 'Olá' });
      const [{ type, content }] = await page.take('exec');
      assert.deepEqual([type, content], ['news', 'Olá']);
      await call(test, 'POST', `apps/${port}/reload`);
      assert.deepEqual(await page.take('reload'), [{ kind: 'reload', port }]);
    });
  });

  it('lists the faults and switches them on and off', async () => {
    await withHost({}, async test => {
      const { body } = await call<Record<string, { text: unknown }>>(test, 'GET', 'faults');
      assert.ok(body['late-answer'].text);
      await call(test, 'PUT', 'faults', {
        stale: true,
        'late-answer': 5,
        'rest-delay': 'x',
        'silent-advpl': false,
        nothing: true,
      });
      assert.deepEqual(test.host.faults, { stale: true, 'late-answer': 5 });
      await Promise.all([
        call(test, 'PATCH', 'faults', { 'late-answer': false }),
        call(test, 'PATCH', 'faults', { 'slow-connect': 7, unknown: true }),
      ]);
      assert.deepEqual(test.host.faults, { stale: true, 'slow-connect': 7 });
      await call(test, 'PUT', 'faults', {});
      assert.deepEqual(test.host.faults, {});
    });
  });

  it('reads REST as the user of the session, whatever faults are on', async () => {
    await withHost({ faults: { unauthorized: true } }, async test => {
      const path = 'rest/api/framework/environment/v1/companies?page=2&pageSize=5';
      const { status, body } = await call<{ items: unknown[] }>(test, 'GET', path);
      assert.deepEqual([status, body.items.length], [200, 5]);
      assert.equal((await call(test, 'GET', 'rest/api/nothing')).status, 404);
    });
  });

  it('returns the log without tokens and passwords, and clears it', async () => {
    await withHost({}, async test => {
      const token = await test.token();
      const page = await PageClient.connect(test.host);
      page.send({
        kind: 'storage',
        area: 'session',
        key: 'ERPTOKEN',
        value: `{"access_token":"${token}"}`,
      });
      await test.get('/app-root/api/x?password=hidden', { authorization: `Bearer ${token}` });
      const { body } = await call<unknown[]>(test, 'GET', 'log');
      const text = JSON.stringify(body);
      assert.match(text, /\/app-root\/api\/x/);
      for (const secret of [token, 'hidden', '"protheus"'])
        assert.equal(text.includes(secret), false);
      assert.ok(JSON.stringify(test.host.log).includes(token), 'tests see everything');
      await call(test, 'DELETE', 'log');
      assert.ok(test.host.log.length <= 1);
    });
  });

  it('returns one entry with its whole bodies, and finds entries by their bodies', async () => {
    const order = { code: '000001', note: 'x'.repeat(5000), password: 'hidden' };
    const rest = { 'POST /api/orders': { error: 'Filial inválida' } };
    await withHost({ rest }, async test => {
      const page = await PageClient.connect(test.host, '&log=all');
      await fetch(`${test.host.url}/app-root/api/orders`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await test.token()}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(order),
      });
      const { id } = test.host.requests.at(-1) ?? { id: 0 };
      const listed = await page.entry(id);
      assert.equal(listed.isShortened, true);
      assert.ok(JSON.stringify(listed).length < 4000);
      const { body } = await call<RequestEntry>(test, 'GET', `log/${id}`);
      assert.match(body.requestBody?.text ?? '', /x{5000}/);
      assert.equal(JSON.stringify(body).includes('hidden'), false);
      const find = async (text: string): Promise<readonly number[]> =>
        (await call<{ ids: number[] }>(test, 'GET', `log/search?text=${text}`)).body.ids;
      assert.deepEqual(await find('000001+INVÁLIDA'), [id]);
      assert.deepEqual(await find('000002'), []);
      assert.equal((await call(test, 'GET', 'log/999999')).status, 404);
      page.close();
    });
  });

  it('removes tokens and passwords from values of the storage', async () => {
    await withHost({}, async test => {
      const token = await test.token();
      const values = {
        ERPTOKEN: `{"access_token":"${token}","expires_in":3600}`,
        TOKEN: token,
        userPassword: 'abc',
        formulario: '{"senha":"abc","filial":"01"}',
        ProBranch: '{"Code":"D MG 01 "}',
      };
      const { body } = await call<Record<string, string>>(test, 'POST', 'redactions', values);
      assert.deepEqual(body, {
        ERPTOKEN: '{"access_token":"REMOVED","expires_in":3600}',
        TOKEN: 'REMOVED',
        userPassword: 'REMOVED',
        formulario: '{"senha":"REMOVED","filial":"01"}',
        ProBranch: values.ProBranch,
      });
    });
  });

  it("receives the reports of applications' pages", async () => {
    await withHost({}, async test => {
      const { port } = await test.host.launchApp('demo', { mode: 'webapp' });
      const report = (event: string, detail: object): Promise<unknown> =>
        call(test, 'POST', 'reports', { port, event, detail });
      await report('advpltojs', { state: 'invalid', reason: 'SyntaxError' });
      await report('advpltojs', { state: 'missing' });
      test.host.faults = { 'advpltojs-missing': true };
      await report('advpltojs', { state: 'missing' });
      await report('advpltojs', { state: 'loaded' });
      await report('dropped', { type: 'a' });
      await report('unawaited', { type: 'b' });
      await report('external-request', { url: 'http://server:8080/rest/api' });
      await call(test, 'POST', 'reports', { port: 1, event: 'dropped', detail: {} });
      assert.deepEqual(topics(test), [
        'advpltojs-invalid',
        'advpltojs-missing',
        'message-dropped',
        'answer-unawaited',
        'external-request',
      ]);
    });
  });

  it('returns 404 for any other route', async () => {
    await withHost({}, async test => {
      assert.equal((await call(test, 'GET', 'nothing')).status, 404);
      assert.equal((await call(test, 'DELETE', 'state')).status, 404);
    });
  });
});
