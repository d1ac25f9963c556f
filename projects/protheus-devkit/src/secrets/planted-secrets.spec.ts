import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import table from '../../../../conformance/secrets.json' with { type: 'json' };
import { diagnose } from '../app-package/diagnostics/testing/diagnose.js';
import { redactEntry } from '../host/page/redact-entry.js';
import { Recording } from '../host/passthrough/recording.js';
import { KnownSecrets } from './known-secrets.js';
import { isSecretName, SECRET_NAMES } from './secret-names.js';

/** What must be in nothing that is stored, exported or printed. */
const PLANTED = 'Xq7-planted-Zk9';
/** A value that the host knows, and that no name announces. */
const KNOWN = 'sénha & "mestra"/1';
const USER = 'admin';

function filled(form: string): string {
  return form.replaceAll('{S}', PLANTED).replaceAll('{B}', base64(`maria:${PLANTED}`));
}

function base64(text: string, encoding: BufferEncoding = 'utf8'): string {
  return Buffer.from(text, encoding).toString('base64');
}

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planted-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** The text of everything that is stored and exported of a text: the log's entries and a recording. */
async function stored(text: string, secrets = new KnownSecrets(), name = 'x'): Promise<string> {
  const entry = { id: 1, time: 0, application: 'a', port: 1 };
  const texts = [
    redactEntry(
      { kind: 'message', direction: 'js-to-advpl', type: 'x', content: text, ...entry },
      secrets,
    ),
    redactEntry({ id: 1, kind: 'storage', time: 0, area: 'local', key: 'x', value: text }, secrets),
    redactEntry(
      {
        id: 1,
        kind: 'note',
        time: 0,
        level: 'error',
        topic: 'handler-failed',
        values: { reason: text },
        text,
      },
      secrets,
    ),
    redactEntry(
      {
        id: 1,
        kind: 'request',
        time: 0,
        area: 'rest',
        method: 'GET',
        url: text,
        headers: { referer: text, 'x-any': text },
        requestBody: { size: 1, text },
        status: 200,
        response: { status: 200, headers: { 'x-any': text }, body: { size: 1, text } },
        milliseconds: 1,
      },
      secrets,
    ),
  ].map(redacted => JSON.stringify(redacted));
  const target = join(folder, name);
  const recording = new Recording(target, secrets);
  const request = {
    method: 'GET',
    environment: 'P12',
    path: '/api/x',
    query: new URLSearchParams(),
    headers: {},
  };
  for (const [index, type] of ['text/plain', 'application/json', 'image/x'].entries()) {
    for (const encoding of ['utf8', 'latin1'] as const) {
      await recording.write(
        { ...request, path: `/api/${index}/${encoding}`, body: Buffer.alloc(0) },
        {
          status: 200,
          headers: { 'content-type': type, 'content-language': text.slice(0, 200) },
          body: Buffer.from(encoding === 'latin1' ? `é${text}` : text, encoding),
        },
      );
    }
  }
  for (const file of await readdir(target)) {
    const content = await readFile(join(target, file), 'utf8');
    texts.push(file, content);
    for (const [, body] of content.matchAll(/"text": "([\w+/=]{40,})"/g)) {
      texts.push(Buffer.from(body as string, 'base64').toString('latin1'));
    }
  }
  return texts.join('\n');
}

/** The text of the page that explains why an application did not open. */
async function diagnosed(text: string): Promise<string> {
  const folder = 'http://erp/app-root/demo';
  const path = encodeURI(text);
  const pages = [
    { errors: [new Error(text)] },
    { errors: [text] },
    { errors: [new Error(`Http failure response for ${text}: 401`)] },
    { failedScripts: [text, `${folder}/${path}/main.js`] },
    { base: text },
    { url: `${folder}/index.html?${path}&app_name=${path}&${path}=1` },
    { url: `${folder}/${path}/index.html` },
    { storage: { [text]: text, ERPTOKEN: text }, errors: [new Error('storage')] },
  ];
  return (await Promise.all(pages.map(diagnose))).join('\n');
}

describe('planted secrets', () => {
  it('are of at least 60 forms', () => assert.ok(table.forms.length >= 60));

  for (const [index, form] of table.forms.entries()) {
    it(`are removed from ${form}`, async () => {
      const all = await stored(filled(form), new KnownSecrets(), String(index));
      for (const secret of [PLANTED, base64(`maria:${PLANTED}`)]) {
        assert.ok(
          !all.includes(secret),
          all.split('\n').find(line => line.includes(secret)),
        );
      }
    });
  }

  for (const form of table.forms) {
    it(`are not on the diagnostics page: ${form}`, async () => {
      const text = await diagnosed(filled(form));
      assert.ok(text.includes('The application did not open: demo'));
      for (const secret of [PLANTED, base64(`maria:${PLANTED}`)]) {
        assert.ok(
          !text.includes(secret),
          text.split('\n').find(line => line.includes(secret)),
        );
      }
    });
  }

  it('leave the errors of the diagnostics page readable', async () => {
    for (const text of [
      "Cannot read properties of undefined (reading 'token')",
      'Http failure response for http://erp/rest/api/oauth2/v1/token: 401 Unauthorized',
      'NG0203: inject() must be called from an injection context',
      'Token expired',
    ]) {
      assert.ok((await diagnose({ errors: [new Error(text)] })).includes(`Error: ${text}`), text);
    }
  });

  for (const [name, text] of Object.entries({
    plain: `a ${KNOWN} b`,
    JSON: JSON.stringify({ any: KNOWN }),
    'JSON in JSON': JSON.stringify({ any: JSON.stringify({ any: KNOWN }) }),
    'a query': `/x?any=${encodeURIComponent(KNOWN)}`,
    'a form': new URLSearchParams({ any: KNOWN }).toString(),
    XML: `<a>${KNOWN.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</a>`,
    base64: base64(KNOWN),
    'user and password': base64(`${USER}:${KNOWN}`),
    'user and password in CP1252': base64(`${USER}:${KNOWN}`, 'latin1'),
    'another code page': `é${Buffer.from(KNOWN).toString('latin1')}`,
  })) {
    it(`are removed by value from ${name}`, async () => {
      const secrets = new KnownSecrets();
      secrets.addLogin(USER, KNOWN);
      const all = await stored(text, secrets, `known-${name.replaceAll(' ', '-')}`);
      assert.doesNotMatch(all, /mestra|YWRtaW46/);
      assert.ok(!all.includes(base64(KNOWN)));
    });
  }

  it('leave everything else as it is', async () => {
    for (const [index, text] of table.harmless.entries()) {
      const all = await stored(text, new KnownSecrets(), `harmless-${index}`);
      assert.doesNotMatch(all, /REMOVED/, text);
    }
  });

  it('have names by the one table of conformance/', () => {
    assert.deepEqual(table.names, SECRET_NAMES);
    for (const name of table.secretNames) assert.ok(isSecretName(name), name);
    for (const name of table.otherNames) assert.ok(!isSecretName(name), name);
  });
});
