import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pretty } from './pretty';

describe('pretty', () => {
  it('breaks JSON into lines', () => {
    assert.equal(pretty('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}');
  });

  it('leaves everything else as it is', () => {
    for (const text of ['', 'Olá', '{broken', '12', '"text"']) assert.equal(pretty(text), text);
  });
});
