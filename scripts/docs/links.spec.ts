import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { anchorsOf } from './markdown.js';
import { allPages, guides, readPage, root, targetOf } from './pages.js';

const isOutside = (target: string): boolean => /^[a-z]+:/.test(target);

describe('the links of the documentation', () => {
  it('lead to files and headings that are there', () => {
    let count = 0;
    for (const page of allPages()) {
      for (const { target, line } of page.links.filter(link => !isOutside(link.target))) {
        const where = `${page.path}:${line}: ${target}`;
        const { path, anchor } = targetOf(page, target);
        assert.ok(existsSync(join(root, path)), where);
        if (anchor) assert.ok(anchorsOf(readPage(path)).has(anchor), where);
        count++;
      }
    }
    assert.ok(count > 200, `${count} links`);
  });

  it('stay in the language of the page, but for its first lines', () => {
    for (const page of guides()) {
      const { links } = page;
      for (const { target, line } of links.filter(link => link.line > 4)) {
        const { path } = targetOf(page, target);
        if (isOutside(target) || !/^docs\/.*\.md$/.test(path)) continue;
        const isPortuguese = path.startsWith('docs/pt-BR/');
        assert.equal(isPortuguese, page.language === 'pt', `${page.path}:${line}: ${target}`);
      }
    }
  });

  it('reach every guide from the index of its language', () => {
    for (const index of ['docs/README.md', 'docs/pt-BR/README.md'].map(readPage)) {
      const reached = new Set(index.links.map(({ target }) => targetOf(index, target).path));
      for (const { path, language } of guides()) {
        if (language !== index.language || path === index.path) continue;
        assert.ok(reached.has(path), `${index.path} does not link ${path}`);
      }
    }
  });
});
