import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parseCheckConfig } from '../parse-check-config.js';
import { appRules } from './index.js';

const docs = new URL('../../../../../docs/', import.meta.url);
function read(path: string): Promise<string> {
  return readFile(new URL(path, docs), 'utf8');
}

const languages = {
  'errors/': {
    sections: ['What happened', 'Why', 'What to do'],
    error: 'error',
    warning: 'warning',
  },
  'pt-BR/errors/': {
    sections: ['O que aconteceu', 'Por quê', 'O que fazer'],
    error: 'erro',
    warning: 'aviso',
  },
} as const;

describe('the rules of check', () => {
  for (const { meta, fix } of appRules) {
    const { code, name, severity } = meta;
    if (severity === 'information') throw new Error(`${name}: no guide has a word for it`);

    it(`${name} has a page in both languages, with its severity and its repair`, async () => {
      for (const [folder, words] of Object.entries(languages)) {
        const page = await read(`${folder}${code}.md`);
        const sections = [...page.matchAll(/^## (.*)$/gm)].map(match => match[1]);
        assert.deepEqual(sections, words.sections);
        assert.match(page, new RegExp(`\`${name}\`, ${words[severity]}\\.`));
        assert.equal(page.includes('package --fix'), fix !== undefined, folder);
      }
    });

    it(`${name} is in both guides, with its severity and its repair`, async () => {
      const guides = {
        'packaging.md': languages['errors/'],
        'pt-BR/empacotar.md': languages['pt-BR/errors/'],
      };
      for (const [guide, words] of Object.entries(guides)) {
        const row =
          (await read(guide)).split('\n').find(line => line.includes(`\`${name}\``)) ?? '';
        const last = row.split('|').at(-2)?.trim();
        assert.ok(row.includes(`errors/${code}.md`), guide);
        assert.equal(last, fix ? `${words[severity]}, \`--fix\`` : words[severity], guide);
      }
    });
  }

  it('are configured by the guides with settings that exist', async () => {
    for (const guide of ['packaging.md', 'pt-BR/empacotar.md', 'errors/PDK106.md']) {
      const blocks = [...(await read(guide)).matchAll(/```json\n([^]*?)```/g)];
      const settings = blocks.map(match => match[1] as string).find(text => /"rules"/.test(text));
      assert.ok(parseCheckConfig(settings ?? '').size > 0, guide);
    }
  });
});

describe('the cases of the rules of check', () => {
  for (const { meta } of appRules) {
    it(`say of ${meta.code} what it fires on, what not, and have an input of another program`, async () => {
      const spec = await readFile(new URL(`${meta.name}.spec.ts`, import.meta.url), 'utf8');
      for (const part of ['fires', 'silent', 'otherPrograms']) {
        // A part with an entry, and not an empty one; `fires` may be a constant of the spec.
        const isThere =
          new RegExp(`\\b${part}: (?:forEach\\(|Object\\.fromEntries\\(|\\{\\s*(?:['"\\w.]))`).test(
            spec,
          ) ||
          (part === 'fires' && /^const fires\b[^]*^ {2}fires,$/m.test(spec));
        assert.ok(isThere, `${meta.name}.spec.ts: ${part}`);
      }
    });
  }
});

describe('the errors of packing and checking', () => {
  it('each have a page in both languages', async () => {
    const source = new URL('../../', import.meta.url);
    const codes = new Set<string>();
    for (const folder of [
      'app-package/',
      'packaging/',
      'workspace/',
      'check/',
      'builders/package/',
      'cli/commands/',
    ]) {
      for (const name of await readdir(new URL(folder, source))) {
        if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
        const text = await readFile(new URL(folder + name, source), 'utf8');
        for (const [code] of text.matchAll(/PDK1\d\d(?=')/g)) codes.add(code);
      }
    }
    assert.ok(codes.size >= 16, [...codes].join());
    for (const code of codes) {
      for (const folder of Object.keys(languages)) {
        assert.match(await read(`${folder}${code}.md`), new RegExp(`^# ${code}: `));
      }
    }
  });
});
