import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMismatches } from './shape.js';

const types = { Item: { code: 'string', 'note?': 'string' } };

describe('findMismatches', () => {
  it('returns nothing for a value of the shape, with or without further keys', () => {
    const value = { items: [{ code: 'a', more: 1 }], hasNext: false, x: null };
    assert.deepEqual(
      findMismatches(value, { items: ['Item'], hasNext: 'boolean', x: 'any' }, types),
      [],
    );
  });

  it('returns the path of each mismatch', () => {
    assert.deepEqual(
      findMismatches(
        { items: [{}, { code: 1, note: 2 }] },
        { items: ['Item'], n: 'number' },
        types,
      ),
      [
        '$.items[0].code is missing',
        '$.items[1].code is number, not string',
        '$.items[1].note is number, not string',
        '$.n is missing',
      ],
    );
    assert.deepEqual(findMismatches({}, ['any'], types), ['$ is not a list']);
    assert.deepEqual(findMismatches([], {}, types), ['$ is not an object']);
  });
});
