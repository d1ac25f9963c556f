import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { guides, isErrorPage, type Page, readPage, root, targetOf, userPages } from './pages.js';

/** The page in the other language, which the first lines of a page link to. */
function translationOf(page: Page): Page {
  const name = page.language === 'en' ? 'Português' : 'English';
  const link = new RegExp(`^\\[${name}\\]\\(([^)]+)\\)`, 'm').exec(page.text);
  assert.ok(link, `${page.path} has no line [${name}](…)`);
  return readPage(targetOf(page, link[1]).path);
}

/** The properties that are the same on both pages: the structure and the languages of the samples. */
function shapeOf({ headings, fences }: Page): unknown {
  return {
    headings: headings.map(({ level }) => level),
    fences: fences.map(({ language }) => language),
  };
}

describe('the languages of the documentation', () => {
  const pages = [
    ...guides(),
    ...['README.md', 'README.pt-BR.md', 'CONTRIBUTING.md', 'CONTRIBUTING.pt-BR.md'].map(readPage),
  ];

  it('link to each other', () => {
    assert.ok(pages.length > 30, `${pages.length} pages`);
    for (const page of pages) {
      const translation = translationOf(page);
      assert.notEqual(translation.language, page.language, page.path);
      assert.equal(translationOf(translation).path, page.path);
    }
  });

  it('have the same structure and samples', () => {
    for (const page of pages.filter(({ language }) => language === 'en')) {
      const translation = translationOf(page);
      assert.deepEqual(shapeOf(translation), shapeOf(page), `${page.path} and ${translation.path}`);
    }
  });

  it('have a page for each code, with three sections', () => {
    const sections = {
      en: ['What happened', 'Why', 'What to do'],
      pt: ['O que aconteceu', 'Por quê', 'O que fazer'],
    };
    const errors = userPages().filter(({ path }) => isErrorPage(path));
    assert.ok(errors.length > 350, `${errors.length} pages`);
    for (const { path, language, headings } of errors) {
      const other =
        language === 'pt' ? path.replace('/pt-BR/', '/') : path.replace('docs/', 'docs/pt-BR/');
      assert.ok(existsSync(join(root, other)), other);
      const code = path.slice(-9, -3);
      assert.match(headings[0]?.text ?? '', new RegExp(`^${code}: .+[^.]$`), path);
      assert.deepEqual(
        headings.slice(1).map(({ text }) => text),
        sections[language],
        path,
      );
    }
  });
});
