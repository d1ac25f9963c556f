import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pretty } from './pretty';

describe('pretty', () => {
  it('formats JSON with line breaks', () => {
    assert.equal(pretty('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}');
  });

  it('returns any other content unchanged', () => {
    for (const text of ['', 'Olá', '{broken', '12', '"text"']) assert.equal(pretty(text), text);
  });
});
