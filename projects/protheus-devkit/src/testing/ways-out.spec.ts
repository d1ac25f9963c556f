import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import table from '../../../../conformance/secrets.json' with { type: 'json' };
import { inTemporaryFolder } from '../app-package/testing/temporary-folder.js';
import { fakeInstallation } from '../broker/testing/fake-installation.js';
import { reportLine } from '../cli/host/report-line.js';
import { commandLine } from '../cli/testing/command-line.js';
import { PageClient } from '../host/testing/page-client.js';
import { withHost } from '../host/testing/with-host.js';

/** What must be in nothing that is stored, exported or printed. */
const PLANTED = 'Xq7-planted-Zk9';
const LOGIN = Buffer.from(`maria:${PLANTED}`).toString('base64');
/** The password of the real server, which nothing announces by a name. */
const PASSWORD = 'sénha & "mestra"/1';
const TOKEN = 'opaque-token-of-the-server-0123456789';

const forms = table.forms.map(form => form.replaceAll('{S}', PLANTED).replaceAll('{B}', LOGIN));

function assertNothingPlanted(text: string, from: string): void {
  assert.ok(text.length > 0, `${from} is empty`);
  for (const secret of [PLANTED, LOGIN, PASSWORD, TOKEN, 'mestra']) {
    const at = text.indexOf(secret);
    assert.ok(at < 0, `${from}: ${text.slice(Math.max(0, at - 300), at + 60)}`);
  }
}

/** A real server that repeats in its answers what it knows and what it received. */
async function withEcho(work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url?.includes('oauth2')) {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ access_token: TOKEN, refresh_token: `${TOKEN}-2` }));
      return;
    }
    const body: Buffer[] = [];
    request.on('data', chunk => body.push(chunk as Buffer));
    request.on('end', () => {
      const isJson = request.url?.includes('json');
      const text = `${request.headers.authorization} ${PASSWORD} ${Buffer.concat(body).toString()}`;
      response.writeHead(200, { 'content-type': isJson ? 'application/json' : 'text/plain' });
      response.end(isJson ? JSON.stringify({ note: text, [text]: [text] }) : text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/rest`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function filesOf(folder: string): Promise<string> {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')));
  return [...names, ...texts].join('\n');
}

describe('no planted secret', () => {
  it('is in the log, its export, a recording or what the host prints', async () => {
    await withEcho(url =>
      inTemporaryFolder(async folder => {
        const record = join(folder, 'recorded');
        const remote = { url, user: 'maria', password: PASSWORD, record };
        const onJsToAdvpl = {
          throws: (_: unknown, content: string) => {
            throw new Error(content);
          },
        };
        const clients: PageClient[] = [];
        await withHost({ remote, onJsToAdvpl }, async ({ host, reports, token }) => {
          const authorization = `Bearer ${await token()}`;
          const client = await PageClient.connect(host, '&log=all');
          clients.push(client);
          const app = await host.launchApp('demo', { mode: 'webapp' });
          client.send({ kind: 'connect', port: app.port });
          for (const text of forms) {
            const { port } = app;
            client.send({ kind: 'storage', area: 'local', key: text, value: text });
            client.send({ kind: 'message', port, type: 'throws', content: text });
            client.send({ kind: 'message', port, type: text, content: text });
            const query = encodeURI(text)
              .replace(/&(?=#|\w+;)/g, '%26')
              .replaceAll('#', '%23');
            for (const path of ['x', 'json']) {
              await fetch(`${host.url}/app-root/api/${path}?${query}`, {
                method: 'POST',
                headers: { authorization, 'x-any': encodeURI(text), tenantid: query },
                body: text,
              });
            }
          }
          await fetch(`${host.url}/app-root/api/known`, {
            method: 'POST',
            headers: { authorization },
            body: PASSWORD,
          });
          const sent = forms.length;
          await waitFor(() => host.log.filter(({ kind }) => kind === 'storage').length === sent);
          await waitFor(() => reports.length >= sent);
          const api = `${host.url}/webapp/api`;
          const headers = { origin: host.url };
          assertNothingPlanted(await (await fetch(`${api}/log`, { headers })).text(), 'log');
          assertNothingPlanted(await (await fetch(`${api}/state`, { headers })).text(), 'state');
          const later = await PageClient.connect(host, '&log=all');
          clients.push(later);
          assertNothingPlanted(JSON.stringify(await later.take('history')), 'history');
          const live = client.messages.filter(({ kind }) => kind === 'log');
          assert.ok(live.length > sent);
          assertNothingPlanted(JSON.stringify(live), 'socket');
          const printed = reports.map(error => reportLine(error, 'pt')).join('\n');
          assertNothingPlanted(printed, 'terminal');
          assertNothingPlanted(reports.map(String).join('\n'), 'reports');
        });
        for (const client of clients) client.close();
        assert.ok((await readdir(record)).length > forms.length);
        assertNothingPlanted(await filesOf(record), 'recording');
      }),
    );
  });

  it('is in what a damaged or foreign recording makes the host print and show', async () => {
    await withEcho(url =>
      inTemporaryFolder(async folder => {
        const record = join(folder, 'recorded');
        const remote = { url, user: 'maria', password: PASSWORD, record };
        await withHost({ remote }, async ({ get, token }) => {
          await get('/app-root/api/x', { authorization: `Bearer ${await token()}` });
        });
        const [name] = (await readdir(record)).filter(file => file.endsWith('.json'));
        for (const text of forms.filter((_, index) => index % 9 === 0)) {
          await writeFile(join(record, name as string), text);
          await withHost({ remote: { replay: record } }, async ({ host, get, token, reports }) => {
            const response = await get('/app-root/api/x', {
              authorization: `Bearer ${await token()}`,
            });
            assertNothingPlanted(await response.text(), 'response');
            assert.equal(reports.length, 1, text);
            assertNothingPlanted(reportLine(reports[0], 'en'), 'terminal');
            const headers = { origin: host.url };
            const log = await fetch(`${host.url}/webapp/api/log`, { headers });
            assertNothingPlanted(await log.text(), 'log');
          });
        }
      }),
    );
  });

  it('is in what check, package, broker check and doctor print', async () => {
    await inTemporaryFolder(async cwd => {
      const app = join(cwd, 'dist/demo');
      await mkdir(join(app, 'assets/data'), { recursive: true });
      const quoted = forms.map(form => form.replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
      const tags = quoted.map(form => `<script src="${form}"></script><img src="/${form}">`);
      const page = `<html><head><base href="${quoted.join(' ')}"></head>${tags.join('\n')}</html>`;
      await writeFile(join(app, 'index.html'), page);
      const script = forms.map(form => `import(${JSON.stringify(`//a/${form}`)});`).join('\n');
      await writeFile(join(app, 'main.js'), script);
      await writeFile(join(app, 'ini.ini'), forms.join('\n'));
      for (const [index, form] of forms.entries()) {
        const config = { api_baseUrl: form, [form]: form, apibaseurl: form };
        await writeFile(join(app, 'assets/data/appconfig.json'), JSON.stringify(config));
        const runs = [
          ['check', app],
          ['check', app, '--json'],
          ['package', app, '--name', 'demo'],
          ['check', `${cwd}/${form}`],
          ['host', '--rest', form, '--user', 'maria'],
          ['doctor', form],
          ['explain', form],
          [form],
        ];
        for (const argv of index % 12 === 0 ? runs : runs.slice(0, index % 3 === 0 ? 1 : 0)) {
          const { out, err } = await commandLine(argv, { cwd, env: { PROTHEUS_PASSWORD: 'x' } });
          assertNothingPlanted(out + err, argv[0] as string);
        }
      }
      await writeFile(join(cwd, 'b.ini'), `[${forms.join('\n')}\n${forms.join('=')}`);
      await writeFile(
        join(cwd, 'nginx.conf'),
        `server { listen 80; ${forms.map(form => `location ${JSON.stringify(form)} { proxy_pass ${JSON.stringify(form)}; }`).join('\n')} }`,
      );
      for (const file of ['b.ini', 'nginx.conf']) {
        const { out, err } = await commandLine(['broker', 'check', file], { cwd });
        assertNothingPlanted(out + err, file);
      }
    });
  });

  it('is in what doctor prints of the answers of a server', async () => {
    const plain = forms.filter(form => !/[\r\n]/.test(form));
    for (const form of plain.filter((_, index) => index % 3 === 0)) {
      const location = encodeURI(form);
      const server = await fakeInstallation({
        '/': [302, { location }, form],
        '/app-root/demo/index.html': [
          200,
          { 'content-type': 'text/html', 'x-frame-options': location },
          `<base href="${form.replaceAll('"', '&quot;')}">`,
        ],
        '/app-root/demo/assets/data/appconfig.json': [
          200,
          {},
          JSON.stringify({ api_baseUrl: form }),
        ],
      });
      const url = `http://127.0.0.1:${server.port}`;
      const { out, err } = await commandLine(['doctor', url, '--app', 'demo', '--timeout', '2']);
      await server.close();
      assertNothingPlanted(out + err, 'doctor');
    }
  });
});

async function waitFor(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 500; tries++) {
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  assert.ok(condition());
}
