import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HostTree } from '@angular-devkit/schematics';
import fc from 'fast-check';
import { JsonFile } from './json-file';

describe('JsonFile', () => {
  it('keeps comments and trailing commas', () => {
    const { tree, json } = opened('{\n  // why\n  "a": { "b": 1, },\n  "c": [1, 2,],\n}\n');
    json.set(['d'], 'new');
    assert.equal(
      tree.readText('/x.json'),
      '{\n  // why\n  "a": { "b": 1, },\n  "c": [1, 2,],\n  "d": "new",\n}\n',
    );
  });

  it('writes the tabs and the Windows line ends of the file', () => {
    const { tree, json } = opened('\uFEFF{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n');
    json.set(['a', 'c'], { d: true });
    assert.equal(
      tree.read('/x.json')?.toString(),
      '\uFEFF{\r\n\t"a": {\r\n\t\t"b": 1,\r\n\t\t"c": {\r\n\t\t\t"d": true\r\n\t\t}\r\n\t}\r\n}\r\n',
    );
  });

  it('removes a key and nothing else', () => {
    const { tree, json } = opened('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n');
    json.set(['b'], undefined);
    assert.equal(tree.readText('/x.json'), '{\n  "a": 1,\n  "c": 3\n}\n');
  });

  it('removes the first and the last key with their lines, and keeps the comments of other keys', () => {
    const { tree, json } = opened('{\n  "a": 1, // A\n  // of b\n  "b": 2, // B\n  "c": 3\n}\n');
    json.set(['a'], undefined);
    assert.equal(tree.readText('/x.json'), '{\n  // of b\n  "b": 2, // B\n  "c": 3\n}\n');
    json.set(['c'], undefined);
    assert.equal(tree.readText('/x.json'), '{\n  // of b\n  "b": 2 // B\n}\n');
    json.set(['b'], undefined);
    assert.deepEqual(json.get(), {});
  });

  it('reads its own changes', () => {
    const { json } = opened('{ "list": [] }');
    json.set(['list', 0], 'a');
    json.set(['list', 1], 'b');
    assert.deepEqual(json.get(['list']), ['a', 'b']);
  });

  it('returns undefined for a missing value or file', () => {
    const { json } = opened('{ "a": 1 }');
    assert.equal(json.get(['a', 'b', 'c']), undefined);
    assert.equal(JsonFile.open(new HostTree(), '/x.json'), undefined);
  });

  it('returns the line of a value', () => {
    assert.equal(opened('{\n  "a": {\n    "b": 1\n  }\n}').json.line(['a', 'b']), 3);
  });

  it('throws with the line of the error when the file is not valid JSON', () => {
    assert.throws(() => opened('{\n  "a": 1\n  "b": 2\n}'), /^Error: x\.json:3 is not valid JSON/);
  });

  it('sets and removes exactly one value in any layout', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const plain = { noNullPrototype: true };
    const value = fc.dictionary(
      key,
      fc.oneof(
        fc.integer(),
        fc.string(),
        fc.array(fc.integer()),
        fc.dictionary(key, fc.boolean(), plain),
      ),
      plain,
    );
    const space = fc.constantFrom(undefined, 2, '\t');
    fc.assert(
      fc.property(value, key, key, fc.integer(), space, (before, outer, inner, added, indent) => {
        const text = JSON.stringify(before, null, indent);
        const { tree, json } = opened(text);
        const holder = before[outer];
        const isObject =
          holder === undefined || (typeof holder === 'object' && !Array.isArray(holder));
        const path = isObject ? [outer, inner] : [outer];
        json.set(path, added);
        const nested = { ...(holder as object | undefined), [inner]: added };
        const expected: object = { ...before, [outer]: isObject ? nested : added };
        assert.deepEqual(JSON.parse(tree.readText('/x.json')), expected);
        json.set([outer], undefined);
        const rest = Object.fromEntries(
          Object.entries(expected).filter(([name]) => name !== outer),
        );
        assert.deepEqual(JSON.parse(tree.readText('/x.json')), rest);
      }),
    );
  });
});

function opened(text: string) {
  const tree = new HostTree();
  tree.create('/x.json', text);
  const json = JsonFile.open(tree, '/x.json');
  assert.ok(json);
  return { tree, json };
}
