import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder } from '../app-package/testing/temporary-folder.js';
import { DevkitError } from '../devkit-error.js';
import { readHarFile } from './har-file.js';
import { attachmentNames, logOf, readHar } from './read-har.js';
import { PANEL_HAR, PLAYWRIGHT_HAR, PLAYWRIGHT_MINIMAL_HAR } from './testing/sample-hars.js';

function isCoded(code: string) {
  return (error: unknown): boolean => error instanceof DevkitError && error.code === code;
}

describe('a HAR of a browser', () => {
  const session = readHar(PANEL_HAR);

  it('has the requests in the order of time, with bodies in every encoding', () => {
    const [page, socket, post] = session.requests;
    assert.deepEqual(
      session.requests.map(({ resourceType }) => resourceType),
      ['document', 'websocket', 'xhr'],
    );
    assert.equal(page?.responseBody?.text, '<!doctype html>');
    assert.equal(socket?.frames?.length, 4);
    assert.deepEqual(post?.headers['tenantid'], 'T2,D SC 01 ,');
    assert.equal(post?.headers[':authority'], undefined);
    assert.equal(post?.body?.text, 'nome=Jo%C3%A3o+%26+Cia');
    assert.equal(post?.responseBody?.text, '{"items":["açaí"]}');
  });

  it('has the messages of the channel in the frames of the WebSocket', () => {
    assert.deepEqual(
      session.messages.map(({ direction, type, content, port }) => [
        direction,
        type,
        content,
        port,
      ]),
      [
        ['js-to-advpl', 'greet', 'Ana', 49200],
        ['advpl-to-js', 'greeting', 'Olá, Ana', 49200],
      ],
    );
  });

  it('names the application and the tenant, as far as its requests say', () => {
    const [application] = session.applications;
    assert.equal(application?.name, 'pedidos');
    assert.deepEqual(application?.session, { company: 'T2', branch: 'D SC 01 ' });
  });
});

describe('a HAR of Playwright', () => {
  it('has its bodies in files beside it', () =>
    inTemporaryFolder(async folder => {
      const file = join(folder, 'gravação.har');
      await writeFile(file, `\uFEFF${PLAYWRIGHT_HAR}`);
      await writeFile(join(folder, 'b1.json'), '{"a":1}');
      await writeFile(join(folder, 'b2.json'), '{"id":"7"}');
      const [request] = (await readHarFile(file)).requests;
      assert.equal(request?.body?.text, '{"a":1}');
      assert.equal(request?.responseBody?.text, '{"id":"7"}');
      assert.equal(request?.responseHeaders['content-type'], 'application/json');
    }));

  it('is read without pages, times and sizes', () => {
    const { requests } = readHar(PLAYWRIGHT_MINIMAL_HAR);
    assert.equal(requests.length, 1);
    assert.equal(requests[0]?.milliseconds, 0);
    assert.equal(requests[0]?.responseBody?.text, '{"items":[]}');
  });

  it('names no file of another folder', () => {
    const har = PLAYWRIGHT_HAR.replace('b1.json', '../../secret').replace('b2.json', '.env');
    assert.deepEqual(attachmentNames(logOf(har, 'a.har')), []);
  });
});

describe('a file that is no HAR', () => {
  it('is refused with a code', () => {
    for (const text of ['', '{', '[]', 'null', '{"log":{}}', '{"log":{"entries":{}}}', '"log"']) {
      assert.throws(() => readHar(text, 'a.har'), isCoded('PDK501'), text);
    }
  });

  it('is refused when it is not there, or is a folder', () =>
    inTemporaryFolder(async folder => {
      await assert.rejects(readHarFile(join(folder, 'a.har')), isCoded('PDK503'));
      await assert.rejects(readHarFile(folder), isCoded('PDK503'));
    }));
});

describe('entries that are not as the format says', () => {
  it('are left out, and the others are read', () => {
    const entry = {
      startedDateTime: 'gestern',
      request: { method: 'get', url: 'https://example.com/socket', headers: null },
      response: {
        status: 1e9,
        headers: [{ name: 1 }, { name: 'A', value: 'b' }, { name: 'a', value: 'c' }],
      },
    };
    const broken = [null, 1, [], {}, { request: { method: 'GET', url: '/relative' } }];
    const { requests } = readHar(JSON.stringify({ log: { entries: [...broken, entry] } }));
    assert.equal(requests.length, 1);
    const [{ method, status, time, responseHeaders } = assert.fail()] = requests;
    assert.deepEqual([method, status, time], ['GET', 0, 0]);
    assert.deepEqual(responseHeaders, { a: 'b, c' });
  });
});
