import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { allPages, type Page, root } from './pages.js';
import { compileSamples } from './typescript-samples.js';

/** The keys that the host writes; some look like names of classes. */
const storageKeys = readFileSync(join(root, 'conformance', 'storage-keys.json'), 'utf8');

/** `ProBranchService.getBranch()`, `inject(ProtheusSession).user()`: a class and one of its members. */
const MEMBER = /\b(Pro[A-Z]\w+)\)?\.(\w+)/g;

/** Statements that compile only when the symbols of a piece of inline code exist. */
function statementsFor(code: string): readonly string[] {
  const members = [...code.matchAll(MEMBER)].map(
    ([, name, member]) => `null! as ${name}['${member}'];`,
  );
  const isSymbol = /^Pro[A-Z]\w+$/.test(code) && !storageKeys.includes(`"${code}"`);
  return isSymbol ? [...members, `null! as ${code};`] : members;
}

describe('the symbols of the documentation', () => {
  it('are exported, and have the named members', () => {
    const seen = new Set<string>();
    const pages = allPages().map((page): Page => {
      const lines = new Map<number, string>();
      for (const { code, line } of page.inlineCode) {
        const added = statementsFor(code).filter(statement => !seen.has(statement));
        added.forEach(statement => seen.add(statement));
        if (added.length) lines.set(line, [lines.get(line) ?? '', ...added].join(' '));
      }
      const fences = [...lines].map(([line, code]): Page['fences'][number] => {
        return { language: 'ts', fragment: true, line, code };
      });
      return { ...page, fences };
    });
    assert.ok(seen.size > 80, `${seen.size} symbols`);
    const { problems } = compileSamples(pages);
    // A generic type exists when only its arguments are missing.
    const missing = problems.filter(problem => !/requires \d+ type argument/.test(problem));
    assert.deepEqual(missing, []);
  });
});
