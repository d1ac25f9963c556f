import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inTemporaryFolder } from '../app-package/testing/temporary-folder.js';
import { type DevkitError } from '../devkit-error.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { writeHarFile } from './har-file.js';
import { readHar } from './read-har.js';
import { type RecordedSession } from './recorded-session.js';
import { assertHar } from './testing/assert-har.js';
import { PANEL_HAR, PLAYWRIGHT_HAR, PLAYWRIGHT_MINIMAL_HAR } from './testing/sample-hars.js';
import { harOf } from './write-har.js';

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.c2lnbmF0dXJl';
const SECRETS = new KnownSecrets();
SECRETS.add('tulipa-azul-42');

const SESSION: RecordedSession = {
  applications: [
    {
      name: 'pedidos',
      port: 49200,
      mode: 'desktop',
      session: { company: 'T1', branch: 'D MG 01 ', theme: 1 },
      storage: {
        session: {
          ERPTOKEN: JSON.stringify({ access_token: TOKEN, expires_in: 3600 }),
          ProCompany: '{"Code":"T1"}',
        },
        local: { senha: 'plain secret' },
      },
    },
  ],
  requests: [
    {
      time: 1788264000000,
      milliseconds: 12,
      method: 'POST',
      url: `http://127.0.0.1:4260/app-root/api/x?refresh_token=${TOKEN}&q=a`,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: { size: 40, text: '{"password":"p4ss","name":"tulipa-azul-42"}' },
      status: 200,
      responseHeaders: { 'content-type': 'application/json', 'set-cookie': 'sid=1' },
      responseBody: { size: 10, text: '{"a":"é"}' },
      details: { area: 'rest', token: 'valid', source: { kind: 'handler' } },
    },
    {
      time: 1788264000001,
      milliseconds: 1,
      method: 'GET',
      url: 'ws://127.0.0.1:49200/',
      headers: {},
      status: 101,
      responseHeaders: {},
      resourceType: 'websocket',
      frames: [
        {
          direction: 'send',
          time: 1788264000002,
          opcode: 1,
          data: `{"type":6,"object":"mainDialog","args":["loginInside","dTpz"]}`,
        },
      ],
    },
  ],
  messages: [
    {
      time: 1788264000003,
      application: 'pedidos',
      port: 49200,
      direction: 'js-to-advpl',
      type: 'loginInside',
      content: 'dTpz',
      id: 3,
    },
  ],
  storage: [{ time: 1, area: 'session', key: 'TOKEN', value: TOKEN }],
  notes: [{ time: 1, level: 'error', text: `GET /x failed with Bearer ${TOKEN}` }],
};

describe('harOf', () => {
  const har = harOf(SESSION, { version: '0.1.0', secrets: SECRETS });
  const text = JSON.stringify(har);

  it('writes HAR 1.2', () => {
    assertHar(har);
    for (const other of [PANEL_HAR, PLAYWRIGHT_HAR, PLAYWRIGHT_MINIMAL_HAR]) {
      assertHar(harOf(readHar(other), { version: '0.1.0' }));
    }
  });

  it('is seen to be validated', () => {
    assert.throws(() => assertHar({ log: { version: '1.2', entries: [{}] } }), /log/);
  });

  it('has no token, password or known value in any field', () => {
    for (const secret of [TOKEN, 'p4ss', 'tulipa-azul-42', 'dTpz', 'plain secret', 'sid=1']) {
      assert.equal(text.includes(secret), false, secret);
    }
    assert.match(text, /"token":"valid"/);
    assert.match(text, /expires_in/);
  });

  it('is read as what was written', () => {
    const read = readHar(text);
    const [post, socket] = read.requests;
    assert.equal(post?.responseBody?.text, '{"a":"é"}');
    assert.equal(socket?.frames?.length, 1);
    assert.deepEqual(read.applications[0]?.session, SESSION.applications[0]?.session);
    assert.equal(read.messages[0]?.id, 3);
    assert.deepEqual(read.storage[0]?.key, 'TOKEN');
    const again = JSON.stringify(harOf(read, { version: '0.1.0' }));
    assert.equal(JSON.stringify(harOf(readHar(again), { version: '0.1.0' })), again);
  });

  it('bounds bodies after secrets were removed, and says so', () => {
    const cut = harOf(SESSION, { version: '0', bodyLength: 8 });
    const [entry] = cut.log.entries;
    assert.equal(entry?.response.content.text?.length, 8);
    assert.equal(entry?.response.content.comment, 'truncated');
    assert.equal(entry?.response.content.size, 10);
    assert.equal(readHar(JSON.stringify(cut)).requests[0]?.responseBody?.isTruncated, true);
    assert.equal(JSON.stringify(cut).includes('p4ss'), false);
  });

  it('reads every text, and writes each HAR that it reads', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 4 }),
        fc.jsonValue(),
        (entries, protheus) => {
          const session = readHar(JSON.stringify({ log: { entries, _protheus: protheus } }));
          assertHar(harOf(session, { version: '0' }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('writes each request that any HAR may have', () => {
    const header = fc.record({ name: fc.string(), value: fc.string() });
    const entry = fc.record({
      startedDateTime: fc.oneof(fc.string(), fc.constant('2026-09-01T12:00:00.000Z')),
      time: fc.double(),
      request: fc.record({
        method: fc.string(),
        url: fc.webUrl({ withQueryParameters: true }),
        headers: fc.array(header),
        postData: fc.record({ mimeType: fc.string(), text: fc.string() }, { requiredKeys: [] }),
      }),
      response: fc.record({
        status: fc.integer(),
        headers: fc.array(header),
        content: fc.record(
          { size: fc.integer(), text: fc.string(), encoding: fc.constant('base64') },
          { requiredKeys: ['size'] },
        ),
      }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), entries => {
        const session = readHar(JSON.stringify({ log: { entries } }));
        assert.equal(session.requests.length, entries.length);
        assertHar(harOf(session, { version: '0' }));
      }),
      { numRuns: 200 },
    );
  });
});

describe('writeHarFile', () => {
  it('writes a file in a folder with blanks and accents, also a new one', () =>
    inTemporaryFolder(async folder => {
      const file = join(folder, 'gravação 1', 'a.har');
      await writeHarFile(file, harOf(SESSION, { version: '0' }));
      assertHar(JSON.parse(await readFile(file, 'utf8')));
    }));

  it('says with a code that a disk does not take it', () =>
    inTemporaryFolder(async folder => {
      await writeFile(join(folder, 'a'), '');
      const written = writeHarFile(join(folder, 'a', 'b.har'), {});
      await assert.rejects(written, (error: unknown) => (error as DevkitError).code === 'PDK504');
    }));
});
