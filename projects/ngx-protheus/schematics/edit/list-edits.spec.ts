import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { listOf } from '../syntax/list-of';
import { type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { insertItems, removeItems } from './list-edits';
import { applyEdits } from './text-edit';

describe('list edits', () => {
  it('adds each item of an empty array on a separate line', () => {
    assert.equal(
      inserted('const x = {\n  a: [],\n};', ['b()', 'c()']),
      'const x = {\n  a: [\n    b(),\n    c(),\n  ],\n};',
    );
  });

  it('adds items after the comment of an array that contains nothing else', () => {
    assert.equal(
      inserted('const x = {\n  a: [\n    // none yet\n  ],\n};', ['b()']),
      'const x = {\n  a: [\n    // none yet\n    b(),\n  ],\n};',
    );
  });

  it('adds items on the same line to an array on one line', () => {
    assert.equal(inserted('const x = [a, b];', ['c']), 'const x = [a, b, c];');
  });

  it('keeps the list with or without a trailing comma', () => {
    assert.equal(inserted('const x = [\n  a,\n];', ['b']), 'const x = [\n  a,\n  b,\n];');
    assert.equal(inserted('const x = [\n  a\n];', ['b']), 'const x = [\n  a,\n  b\n];');
  });

  it('keeps the comment of the previous line in its place', () => {
    assert.equal(
      inserted('const x = [\n  a, // first\n];', ['b']),
      'const x = [\n  a, // first\n  b,\n];',
    );
    assert.equal(
      inserted('const x = [\n  a // first\n];', ['b']),
      'const x = [\n  a, // first\n  b\n];',
    );
  });

  it('keeps tabs and Windows line ends', () => {
    assert.equal(
      inserted('const x = {\r\n\ta: [\r\n\t\tb,\r\n\t],\r\n};', ['c']),
      'const x = {\r\n\ta: [\r\n\t\tb,\r\n\t\tc,\r\n\t],\r\n};',
    );
    assert.equal(
      inserted('f({\r\n\ta: [],\r\n});', ['c']),
      'f({\r\n\ta: [\r\n\t\tc,\r\n\t],\r\n});',
    );
  });

  it('removes items with their commas and lines', () => {
    assert.equal(removed('const x = [\n  a,\n  b,\n];', ['b']), 'const x = [\n  a,\n];');
    assert.equal(removed('const x = [\n  a,\n  b,\n];', ['a']), 'const x = [\n  b,\n];');
    assert.equal(removed('const x = [a, b, c];', ['a', 'b']), 'const x = [c];');
    assert.equal(removed('const x = [a,];', ['a']), 'const x = [];');
  });

  it('removes the comment of a removed item and no other comment', () => {
    assert.equal(
      removed('const x = [\n  a, // A\n  b, // B\n  // C and D\n  c,\n  d, // D\n];', ['b']),
      'const x = [\n  a, // A\n  // C and D\n  c,\n  d, // D\n];',
    );
    assert.equal(
      removed('const x = [\n  a, // A\n  // rest\n  b // B\n];', ['b']),
      'const x = [\n  a // A\n  // rest\n];',
    );
    assert.equal(removed('const x = [a, /* B */ b, c];', ['a']), 'const x = [/* B */ b, c];');
    assert.equal(removed('const x = [a, // A\n  b];', ['b']), 'const x = [a // A\n];');
  });

  it('removes an item that shares a line with other items', () => {
    assert.equal(removed('const x = [\n  a, b,\n  c\n];', ['b']), 'const x = [\n  a,\n  c\n];');
    assert.equal(removed('const x = [\n  a, b,\n  c\n];', ['a']), 'const x = [\n  b,\n  c\n];');
    assert.equal(removed('const x = [ a, b, c ];', ['b', 'c']), 'const x = [ a ];');
    assert.equal(removed('const x = [a, b, c,\n  d];', ['b', 'c']), 'const x = [a,\n  d];');
    assert.equal(removed('const x = [\n  a, b,\n  c\n];', ['a', 'b']), 'const x = [\n  c\n];');
    assert.equal(removed('const x = [ a\n  , b\n  , c ];', ['b']), 'const x = [ a\n  , c ];');
  });

  it('inserts and removes exactly the given items in any layout', () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/).filter(word => !reserved.includes(word));
    const space = fc.constantFrom('', ' ', '\n  ', ' // note\n  ', ' /* note */ ', '\r\n\t');
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 5 }),
        fc.array(space, { minLength: 12, maxLength: 12 }),
        fc.array(fc.constantFrom('', '', ' /* note */ ', ' // note\n'), {
          minLength: 5,
          maxLength: 5,
        }),
        fc.boolean(),
        fc.uniqueArray(fc.constantFrom('newOne', 'newTwo'), { minLength: 1 }),
        fc.nat(5),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (names, spaces, between, hasLastComma, added, at, isKept) => {
          const items = names.map((word, index) => {
            const comma = index < names.length - 1 || hasLastComma ? `${between[index]},` : '';
            return `${spaces[2 * index]}${word}${comma}${spaces[2 * index + 1]}`;
          });
          const text = `const x = [${items.join('')}];`;
          const after = names.length ? at % names.length : undefined;
          const longer = inserted(text, added, after);
          const expected = [...names];
          expected.splice(after === undefined ? 0 : after + 1, 0, ...added);
          assert.deepEqual(elementsOf(longer), expected, longer);
          assert.equal(longer.split('note').length, text.split('note').length, longer);
          const shorter = removed(longer, added);
          assert.deepEqual(elementsOf(shorter), names, longer);
          assert.equal(essence(shorter), essence(text), longer);
          const kept = names.filter((_, index) => isKept[index]);
          const less = removed(
            text,
            names.filter(name => !kept.includes(name)),
          );
          assert.deepEqual(elementsOf(less), kept, text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** A text without white space and without the trailing comma of the list. */
function essence(text: string): string {
  return text.replace(/\s/g, '').replace(/,(?=((\/\*note\*\/)|(\/\/note))*\])/, '');
}

const reserved = [
  'do',
  'if',
  'in',
  'for',
  'let',
  'new',
  'try',
  'var',
  'case',
  'else',
  'enum',
  'null',
  'this',
  'true',
  'void',
  'with',
  'await',
  'break',
  'catch',
  'class',
  'const',
  'false',
  'super',
  'throw',
  'while',
  'yield',
  'delete',
  'export',
  'import',
  'return',
  'static',
  'switch',
  'typeof',
  'public',
];

function parsed(text: string): { source: Source; array: ts.ArrayLiteralExpression } {
  const ast = ts.createSourceFile('/x.ts', text, ts.ScriptTarget.Latest, true);
  let array: ts.ArrayLiteralExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) array ??= node;
    ts.forEachChild(node, visit);
  };
  visit(ast);
  assert.ok(array, text);
  const { parseDiagnostics } = ast as unknown as { parseDiagnostics: unknown[] };
  assert.deepEqual(parseDiagnostics, [], text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const file = {
    path: '/x.ts',
    text,
    eol,
    indent,
    encode: (value: string) => Buffer.from(value),
  } as const;
  return { source: { file, path: '/x.ts', ast }, array };
}

function inserted(text: string, texts: readonly string[], after?: number): string {
  const { source, array } = parsed(text);
  const list = listOf(source, array, array.elements);
  const item = after === undefined ? undefined : array.elements[after];
  return applyEdits(text, item ? insertItems(list, texts, item) : insertItems(list, texts));
}

function removed(text: string, names: readonly string[]): string {
  const { array } = parsed(text);
  const items = array.elements.filter(element => names.includes(element.getText()));
  return applyEdits(text, removeItems({ text, items: array.elements }, items));
}

function elementsOf(text: string): string[] {
  return parsed(text).array.elements.map(element => element.getText());
}
