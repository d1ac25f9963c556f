import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differences } from './differences.js';
import { valuesOf } from './values-of.js';

function differ(a: string, b: string, type = 'application/json', otherType = type): number {
  return differences('', valuesOf(a, type), valuesOf(b, otherType), () => false).length;
}

describe('valuesOf', () => {
  it('ignores the order of keys, also in JSON inside a string', () => {
    assert.equal(differ('{"a":1,"b":{"c":[1,2]}}', '{ "b": {"c":[1,2]}, "a":1 }'), 0);
    const inner = (text: string): string => JSON.stringify({ filter: text });
    assert.equal(differ(inner('{"a":1,"b":2}'), inner('{"b":2,"a":1}')), 0);
    assert.equal(differ('{"a":[1,2]}', '{"a":[2,1]}'), 2);
    assert.equal(differ('{"a":1}', '{"a":"1"}'), 0);
  });

  it('ignores the boundary of a multipart body', () => {
    const body = (boundary: string, content: string): string =>
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${content}\r\n--${boundary}--\r\n`;
    const type = (boundary: string): string => `multipart/form-data; boundary=${boundary}`;
    assert.equal(differ(body('x1', 'a;b'), body('y2', 'a;b'), type('x1'), type('"y2"')), 0);
    assert.equal(differ(body('x1', 'a;b'), body('y2', 'a;c'), type('x1'), type('y2')), 1);
  });

  it('ignores the order of the fields of a form', () => {
    const form = 'application/x-www-form-urlencoded; charset=UTF-8';
    assert.equal(differ('a=1&b=%C3%A9&b=2', 'b=2&b=é&a=1', form), 0);
    assert.equal(differ('a=1', 'a=2', form), 1);
  });

  it('reads every text, and finds no difference between a text and itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        assert.equal(differ(text, text), 0);
      }),
    );
    const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`;
    assert.equal(differ(deep, deep), 0);
    assert.equal(differ(deep, `${deep} `), 1);
  });
});
