import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './pages.js';

const library = join(root, 'projects', 'ngx-protheus');
const list = join('src', 'lib', 'errors', 'error-codes.ts');

/** The published sources of an entry point, with their paths. */
function sources(entry: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(library, entry), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.ts$/.test(name) && !/\.(spec|test-d)\.ts$|spec-support|testing/.test(name))
    .map(name => join(entry, name))
    .map(path => ({ path, text: readFileSync(join(library, path), 'utf8') }));
}

const codes = [
  ...readFileSync(join(library, list), 'utf8').matchAll(
    /^ {2}(?<name>[A-Z_]+) = '(?<code>.+)',$/gm,
  ),
].map(({ groups }) => ({ name: groups?.['name'] ?? '', code: groups?.['code'] ?? '' }));

describe('the list of error codes', () => {
  it('has a page for each code, and a code for each page', () => {
    const pages = readdirSync(join(root, 'docs', 'errors'))
      .map(name => name.replace(/\.md$/, ''))
      .filter(name => /^NGP\d{3}$/.test(name));
    assert.deepEqual(codes.map(({ code }) => code).sort(), pages.sort());
  });

  it('is in ascending order, without a code twice', () => {
    const numbers = codes.map(({ code }) => Number(code.slice(3)));
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].sort((a, b) => a - b),
    );
  });

  it('is used: each code by its name, and no code is written elsewhere', () => {
    const used = sources('src').filter(({ path }) => path !== list);
    const all = used.map(({ text }) => text).join('\n');
    // These entry points import the package by name, where a `const enum` has no value.
    const others = ['compat', 'po-ui'].flatMap(sources).map(({ text }) => text);
    for (const { name, code } of codes) {
      const isUsed =
        new RegExp(`\\bErrorCode\\.${name}\\b`).test(all) ||
        others.join('\n').includes(`'${code}'`);
      assert.ok(isUsed, `${code} ${name} is not used`);
    }
    for (const { path, text } of used) assert.doesNotMatch(text, /['"]NGP\d{3}['"]/, path);
  });
});
