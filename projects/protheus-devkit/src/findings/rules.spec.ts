import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brokerRules } from '../broker/rules/index.js';
import { appRules } from '../check/rules/index.js';
import { type RuleMeta } from './rule-meta.js';

function folderOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
const docs = folderOf('../../../../docs/');

const engines: Record<string, [folder: string, metas: readonly RuleMeta[]]> = {
  check: [folderOf('../check/rules/'), appRules.map(({ meta }) => meta)],
  'broker check': [folderOf('../broker/rules/'), brokerRules.map(({ meta }) => meta)],
};

for (const [command, [folder, metas]] of Object.entries(engines)) {
  describe(`the rules of ${command}`, () => {
    const files = readdirSync(folder).filter(name => /^(?!index\.).*\.ts$/.test(name));
    const ruleFiles = files.filter(name => !name.endsWith('.spec.ts'));

    it('are one a file, named as the rule, and all listed in rules/index.ts', () => {
      assert.deepEqual(ruleFiles, metas.map(({ name }) => `${name}.ts`).sort());
    });

    it('have a spec beside each rule that describes it by cases', () => {
      for (const name of ruleFiles) {
        const spec = folder + name.replace(/\.ts$/, '.spec.ts');
        assert.ok(existsSync(spec), spec);
        assert.match(readFileSync(spec, 'utf8'), /^describeRule\(/m, spec);
      }
    });

    it('have their own codes, and are in the order of the codes', () => {
      const codes = metas.map(({ code }) => code);
      assert.deepEqual(codes, [...new Set(codes)].sort());
    });

    it('name what must hold in both languages, and a source', () => {
      for (const { name, title, source } of metas) {
        assert.ok(title.en.length > 10 && title.pt.length > 10, name);
        assert.match(source, /^https?:\/\//, name);
      }
    });

    it('have a page in both languages for each code', () => {
      for (const { code } of metas) {
        for (const page of [`${docs}errors/${code}.md`, `${docs}pt-BR/errors/${code}.md`]) {
          assert.ok(existsSync(page), page);
        }
      }
    });

    it('have the name and the severity of the rule in a page that states them', () => {
      const severities = { error: 'erro', warning: 'aviso', information: 'informação' };
      for (const { code, name, severity } of metas) {
        for (const [page, line] of [
          [`${docs}errors/${code}.md`, `Rule \`${name}\`, ${severity}.`],
          [`${docs}pt-BR/errors/${code}.md`, `Regra \`${name}\`, ${severities[severity]}.`],
        ] as const) {
          const stated = /^(?:Rule|Regra) `[^`]+`, [^.]+\./m.exec(readFileSync(page, 'utf8'));
          if (stated) assert.equal(stated[0], line, page);
        }
      }
    });
  });
}
