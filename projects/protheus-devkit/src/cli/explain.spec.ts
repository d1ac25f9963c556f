import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { explain } from './explain.js';
import { commandLine } from './testing/command-line.js';

describe('explain', () => {
  it('prints the page of a code in the language of the person', async () => {
    assert.match(await explain('PDK201', 'en'), /^# PDK201: .+\n\n## What happened\n/);
    assert.match(await explain(' pdk201 ', 'pt'), /^# PDK201: .+\n\n## O que aconteceu\n/);
    const { code, out } = await commandLine(['explain', 'PDK201', '--lang', 'pt']);
    assert.deepEqual([code, out], [0, await explain('PDK201', 'pt')]);
  });

  it('lists the codes when it does not know one, and reads no other file', async () => {
    for (const word of ['NGP999', '../../README', '', 'PDK201.md']) {
      const { code, err } = await commandLine(['explain', word]);
      assert.equal(code, 2);
      assert.match(err, /^PDK903: .*PDK201 PDK202/);
    }
  });

  it('has a page in both languages for every code of the host and of the command line', async () => {
    const here = fileURLToPath(new URL('..', import.meta.url));
    const codes = new Set<string>();
    for (const folder of ['host', 'cli']) {
      const names = await readdir(join(here, folder), { recursive: true });
      for (const name of names.filter(name => /(?<!\.spec)\.ts$/.test(name))) {
        const text = await readFile(join(here, folder, name), 'utf8');
        for (const [code] of text.matchAll(/PDK[29]\d\d/g)) codes.add(code);
      }
    }
    assert.ok(codes.size > 10, `${codes.size} codes`);
    for (const code of codes) {
      for (const [language, sections] of [
        ['en', ['What happened', 'Why', 'What to do']],
        ['pt', ['O que aconteceu', 'Por quê', 'O que fazer']],
      ] as const) {
        const page = await explain(code, language);
        const titles = [...page.matchAll(/^## (.+)$/gm)].map(match => match[1]);
        assert.deepEqual(titles, sections, `${code} ${language}`);
      }
    }
  });
});
