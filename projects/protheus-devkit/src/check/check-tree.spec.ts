import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkTree } from './check-tree.js';
import { type Files, treeOf } from './testing/run-rule.js';

function check(files: Files) {
  return checkTree(treeOf({ 'assets/A.png': '', ...files }), new Map());
}

const paths = [
  'index.html',
  'main.js',
  'styles.css',
  'ngsw.json',
  'manifest.webmanifest',
  'assets/data/appconfig.json',
  'assets/preload/advpltojs.js',
] as const;

/** Pieces of what the rules search for, in any order. */
const pieces = fc.constantFrom(
  ...['<base href="', '<script src=', '</script>', '<style>', '<!--', '">', "'", '"', '`', '\\'],
  ...['import(', 'import{a}from', '@import url(', 'url(', 'https://', '//h/', '/assets/', '.png'],
  ...['"src","', 'eyJhbGciOi', '.', 'Basic ', 'btoa(', 'access_token:', 'grant_type=password&'],
  ...['password=', 'http://u:p@h', '{', '}', '"api_baseUrl":', 'ERPTOKEN', ';', '\n', ' ', '\0'],
);

describe('checkTree', () => {
  it('reports places inside the content, whatever the content is', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(pieces, { maxLength: 30 }).map(parts => parts.join('')),
    );
    const file = fc.record(Object.fromEntries(paths.map(path => [path, text])));
    await fc.assert(
      fc.asyncProperty(file, async files => {
        for (const { place } of await check(files)) {
          if (place?.line === undefined) continue;
          const lines = (files[place.file] ?? '').replace(/^\uFEFF/, '').split('\n');
          const line = lines[place.line - 1];
          assert.ok(line !== undefined && (place.column ?? 0) <= line.length + 1, place.file);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reports deeply nested brackets without throwing', async () => {
    const files = {
      'assets/data/appconfig.json': '['.repeat(100_000),
      'assets/preload/advpltojs.js': '('.repeat(100_000),
    };
    const codes = (await check(files)).map(({ code }) => code);
    assert.ok(codes.includes('PDK125') && codes.includes('PDK130'), codes.join());
  });

  // A font in a style sheet is half a megabyte of letters.
  const long = 400_000;
  const repeated = [
    'A',
    'a/',
    '\n',
    ' ',
    '"',
    '(',
    'url(',
    '@import ',
    'import ',
    'import(\n',
    '<script ',
  ];
  const anchors = [
    '-eyJ',
    '"/assets/a',
    'access_token:',
    'Basic ',
    'https://a:',
    '.src=',
    '/*',
    '"src",',
  ];
  for (const piece of [...repeated, ...anchors]) {
    it(`checks many ${JSON.stringify(piece)} in linear time`, { timeout: 20_000 }, async () => {
      const text = piece.repeat(long / piece.length);
      const started = performance.now();
      await check({ 'main.js': text, 'styles.css': text, 'index.html': text });
      assert.ok(performance.now() - started < 15_000);
    });
  }
});
