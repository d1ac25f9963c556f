import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { explain } from './explain.js';
import { commandLine } from './testing/command-line.js';

describe('explain', () => {
  it('prints the page of a code in the language of the user', async () => {
    assert.match(await explain('PDK201', 'en'), /^# PDK201: .+\n\n## What happened\n/);
    assert.match(await explain(' pdk201 ', 'pt'), /^# PDK201: .+\n\n## O que aconteceu\n/);
    const { code, out } = await commandLine(['explain', 'PDK201', '--lang', 'pt']);
    assert.deepEqual([code, out], [0, await explain('PDK201', 'pt')]);
  });

  it('lists the pages that contain a word that is not a code, pages with it in the title first', async () => {
    for (const [phrase, language, expected] of [
      ['cors', 'pt', [/^ {2}PDK368: /, /^ {2}NGP504: /]],
      ['advpltojs.js', 'pt', [/^ {2}NGP408: /, /^ {2}PDK130: /]],
      ['Tela branca', 'pt', [/^ {2}A tela branca \(.*docs[\\/]pt-BR[\\/]tela-branca\.md\)$/]],
      ['white screen', 'en', [/^ {2}The white screen \(.*docs[\\/]white-screen\.md\)$/]],
    ] as const) {
      const { code, err } = await commandLine([
        'explain',
        ...phrase.split(' '),
        '--lang',
        language,
      ]);
      const [head = '', ...lines] = err.split('\n');
      assert.equal(code, 2);
      assert.ok(head.startsWith(`PDK903: "${phrase}" `), head);
      expected.forEach((line, index) => assert.match(lines[index] ?? '', line));
    }
  });

  it('searches for whole words', async () => {
    const { err } = await commandLine(['explain', '401', '--lang', 'en']);
    assert.match(err, /NGP504: /);
    assert.doesNotMatch(err, /NGP401: |NGP303: /);
  });

  it('shows how codes look when no page contains the word, and reads no other file', async () => {
    for (const word of ['NGP999', '../../README', '', '-(x[y\\d', 'zz-zz']) {
      const { code, err } = await commandLine(['explain', '--', word]);
      assert.equal(code, 2);
      assert.match(err, /^PDK903: .+ NGP301 /);
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
