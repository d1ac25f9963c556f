import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseIni } from './ini-document.js';

const piece = fc.constantFrom(
  ...[
    '[General]',
    '[',
    ']',
    '=',
    ';',
    '#',
    '//',
    ' ',
    '\t',
    '\r\n',
    '\n',
    '\r',
    'Key',
    '\\\\srv\\x',
  ],
);
const anyText = fc.oneof(
  fc
    .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 })
    .map(all => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('parseIni', () => {
  it('prints any text unchanged', () => {
    fc.assert(
      fc.property(anyText, text => {
        assert.equal(parseIni(text).print(), text);
      }),
      { numRuns: 5_000 },
    );
  });

  it('numbers the lines as an editor does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a=1', '', '; x', '[s]'), { maxLength: 20 }), lines => {
        const numbers = parseIni(lines.map(line => `${line}\r\n`).join('')).lines;
        assert.deepEqual(
          numbers.map(({ number, raw }) => [number, raw]),
          lines.map((line, index) => [index + 1, line]),
        );
      }),
    );
  });

  it('finds a value under any spelling of section and key', () => {
    const letter = fc.constantFrom(...'abcDEF_0');
    const name = fc.string({ unit: letter, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(name, name, fc.string({ unit: fc.constantFrom(...'\\/:;= a.1') }), (s, k, v) => {
        const ini = parseIni(`[ ${s.toUpperCase()} ]\n\t${k.toLowerCase()} =${v}\n`);
        const value = ini.value(s.toLowerCase(), k.toUpperCase());
        assert.ok(value !== undefined && v.includes(value) && value === value.trim());
      }),
    );
  });

  it('keeps the backslashes of a UNC path', () => {
    const ini = parseIni('[env]\nRootPath=\\\\servidor\\protheus_data\\\n');
    assert.equal(ini.value('ENV', 'rootpath'), '\\\\servidor\\protheus_data\\');
  });

  it('keeps dotted section names whole', () => {
    assert.equal(parseIni('[a.b.c]\nx=1').value('a.b.c', 'x'), '1');
  });

  it('distinguishes an empty value from an absent key', () => {
    const ini = parseIni('[WebApp/webapp]\nMPP=\n');
    assert.equal(ini.value('webapp/webapp', 'mpp'), '');
    assert.equal(ini.value('webapp/webapp', 'port'), undefined);
  });

  it('keeps keys and sections that occur twice and reads the first', () => {
    const ini = parseIni('[A]\nk=1\nk=2\n[b]\nk=x\n[a]\nk=3\n');
    assert.deepEqual(
      ini.all('a', 'K').map(({ value }) => value),
      ['1', '2', '3'],
    );
    assert.equal(ini.value('a', 'k'), '1');
    assert.equal(ini.named('a').length, 2);
  });

  it('separates a comment after a value, but not a list, a URL or quoted text', () => {
    const ini = parseIni(
      '[s]\na=10 ; porta\nb=C:\\x;C:\\y\nc=http://h:1\nd="A ; B"\ne=1 // nota\nf= ; nada\n',
    );
    const values = ini.sections[0]?.keys.map(({ value, comment }) => [value, comment]);
    assert.deepEqual(values, [
      ['10', '; porta'],
      ['C:\\x;C:\\y', undefined],
      ['http://h:1', undefined],
      ['"A ; B"', undefined],
      ['1', '// nota'],
      ['', '; nada'],
    ]);
  });

  it('marks the lines that it does not understand', () => {
    const { lines } = parseIni('; a\n# b\n// c\n\n.\n=1\n[x]y\nk=');
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['comment', 'comment', 'comment', 'blank', 'other', 'other', 'section', 'key'],
    );
  });
});
