import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { describe, it } from 'node:test';
import { commandLine } from '../../projects/protheus-devkit/src/cli/testing/command-line.js';
import { isErrorPage, userPages } from './pages.js';

describe('protheus-devkit explain', () => {
  it('prints the page of every code in both languages, without a network', async context => {
    const connect = context.mock.method(Socket.prototype, 'connect', () => {
      throw new Error('there is no network');
    });
    const pages = userPages().filter(({ path }) => isErrorPage(path));
    for (const { path, language, text } of pages) {
      const code = path.slice(-9, -3);
      const printed = await commandLine(['explain', code, '--lang', language]);
      assert.deepEqual(printed, { code: 0, out: text.trimEnd(), err: '' }, path);
    }
    assert.equal(connect.mock.callCount(), 0);
    assert.ok(pages.length > 350, `${pages.length} pages`);
  });

  it('uses the language of the system without --lang', async () => {
    for (const [LANG, section] of [
      ['pt_BR.UTF-8', '## O que fazer'],
      ['en_US.UTF-8', '## What to do'],
    ] as const) {
      const { out } = await commandLine(['explain', 'ngp101'], { env: { LANG } });
      assert.ok(out.includes(section), LANG);
    }
  });
});
