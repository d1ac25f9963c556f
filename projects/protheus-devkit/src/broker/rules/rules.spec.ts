import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RULES } from './rules.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const docs = fileURLToPath(new URL('../../../../../docs/', import.meta.url));

describe('RULES', () => {
  it('holds each rule of the folder, one a file', () => {
    const codes = readdirSync(here)
      .filter(name => !name.endsWith('.spec.ts'))
      .flatMap(name => [...readFileSync(here + name, 'utf8').matchAll(/code: '(PDK\d+)'/g)])
      .map(match => match[1]);
    assert.deepEqual(codes.sort(), RULES.map(({ code }) => code as string).sort());
  });

  it('gives each rule a code of its own, in order', () => {
    const codes = RULES.map(({ code }) => code);
    assert.deepEqual(codes, [...new Set(codes)].sort());
  });

  it('has a spec beside each rule', () => {
    const missing = readdirSync(here)
      .filter(name => !name.endsWith('.spec.ts'))
      .filter(name => /: Rule = /.test(readFileSync(here + name, 'utf8')))
      .filter(name => !existsSync(here + name.replace(/\.ts$/, '.spec.ts')));
    assert.deepEqual(missing, []);
  });

  it('has a page in both languages for each rule', () => {
    const pages = RULES.flatMap(({ code }) => [
      `${docs}errors/${code}.md`,
      `${docs}pt-BR/errors/${code}.md`,
    ]);
    assert.deepEqual(
      pages.filter(page => !existsSync(page)),
      [],
    );
  });
});
