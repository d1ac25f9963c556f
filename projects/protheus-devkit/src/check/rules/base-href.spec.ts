import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixWith, page, runRule } from '../testing/run-rule.js';
import { baseHref } from './base-href.js';

const check = async (html: string): Promise<readonly string[]> =>
  (await runRule(baseHref, { 'index.html': html })).map(({ cause }) => cause.en);

const broken: Record<string, [html: string, cause: RegExp]> = {
  'no base': ['<head><script src="main.js"></script></head>', /has no <base/],
  'a base in the body': ['<head></head><body><base href="/"></body>', /does not stand in <head>/],
  'a base without href': ['<head><base target="_top"></head>', /no href/],
  'another address': ['<head><base href="/demo/"></head>', /"\/demo\/"/],
  'a relative base': ['<head><base href="./"></head>', /"\.\/"/],
  'a script before the base': [
    '<head>\n<script src="a.js"></script><base href="/"></head>',
    /stands before/,
  ],
};

describe('base-href', () => {
  it('is content with a base of "/" before the first relative address', async () => {
    assert.deepEqual(await check(page('<script src="main.js"></script>')), []);
    assert.deepEqual(await check("<HEAD><Base Href='/' /><link href='a.css'></HEAD>"), []);
    assert.deepEqual(await check('<head><script src="data:,"></script><base href="/"></head>'), []);
  });

  for (const [title, [html, cause]] of Object.entries(broken)) {
    it(`finds ${title}, and repairs the copy`, async () => {
      const found = await check(html);
      assert.equal(found.length, 1);
      assert.match(found[0] ?? '', cause);
      const { left, text } = await fixWith(baseHref, { 'index.html': html });
      assert.deepEqual(left, []);
      assert.equal((await text('index.html')).split('<base href="/">').length, 2);
    });
  }

  it('looks at index.html only, not at a page among the assets', async () => {
    const files = { 'index.html': page(), 'assets/help.html': '<p>help</p>' };
    assert.deepEqual(await runRule(baseHref, files), []);
  });

  it('is not deceived by a base in a comment', async () => {
    assert.equal((await check('<head><!-- <base href="/"> --></head>')).length, 1);
  });

  it('tells line and column also with the line ends of Windows', async () => {
    const html = '<!doctype html>\r\n<html>\r\n<head>\r\n  <base href="/x/">\r\n</head></html>';
    const [finding] = await runRule(baseHref, { 'index.html': html });
    assert.deepEqual(finding?.place, { file: 'index.html', line: 4, column: 9 });
  });

  it('changes nothing but the base', async () => {
    const html =
      '<!-- é -->\r\n<html lang=pt><head >\r\n<base href="/x/"></head><body a=b></body></html>';
    const { text } = await fixWith(baseHref, { 'index.html': html });
    assert.equal(
      await text('index.html'),
      '<!-- é -->\r\n<html lang=pt><head ><base href="/">\r\n</head><body a=b></body></html>',
    );
  });
});
