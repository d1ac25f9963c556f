import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { anchorsOf } from './markdown.js';
import { allPages, guides, readPage, root, targetOf } from './pages.js';

function isExternal(target: string): boolean {
  return /^[a-z]+:/.test(target);
}

describe('the links of the documentation', () => {
  it('lead to existing files and headings', () => {
    let count = 0;
    for (const page of allPages()) {
      for (const { target, line } of page.links.filter(link => !isExternal(link.target))) {
        const where = `${page.path}:${line}: ${target}`;
        const { path, anchor } = targetOf(page, target);
        assert.ok(existsSync(join(root, path)), where);
        if (anchor) assert.ok(anchorsOf(readPage(path)).has(anchor), where);
        count++;
      }
    }
    assert.ok(count > 200, `${count} links`);
  });

  it('lead to pages of the same language, except in the first lines', () => {
    for (const page of guides()) {
      const { links } = page;
      for (const { target, line } of links.filter(link => link.line > 4)) {
        const { path } = targetOf(page, target);
        if (isExternal(target) || !/^docs\/.*\.md$/.test(path)) continue;
        const isPortuguese = path.startsWith('docs/pt-BR/');
        assert.equal(isPortuguese, page.language === 'pt', `${page.path}:${line}: ${target}`);
      }
    }
  });

  it('lead from the index of a language to each of its guides', () => {
    for (const index of ['docs/README.md', 'docs/pt-BR/README.md'].map(readPage)) {
      const linked = new Set(index.links.map(({ target }) => targetOf(index, target).path));
      for (const { path, language } of guides()) {
        if (language !== index.language || path === index.path) continue;
        assert.ok(linked.has(path), `${index.path} does not link ${path}`);
      }
    }
  });
});
