import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { misfits } from './shape.js';

const types = { Item: { code: 'string', 'note?': 'string' } };

describe('misfits', () => {
  it('finds nothing in a value that fits, whatever more it has', () => {
    const value = { items: [{ code: 'a', more: 1 }], hasNext: false, x: null };
    assert.deepEqual(misfits(value, { items: ['Item'], hasNext: 'boolean', x: 'any' }, types), []);
  });

  it('names the path of all that does not fit', () => {
    assert.deepEqual(
      misfits({ items: [{}, { code: 1, note: 2 }] }, { items: ['Item'], n: 'number' }, types),
      [
        '$.items[0].code is missing',
        '$.items[1].code is number, not string',
        '$.items[1].note is number, not string',
        '$.n is missing',
      ],
    );
    assert.deepEqual(misfits({}, ['any'], types), ['$ is no list']);
    assert.deepEqual(misfits([], {}, types), ['$ is no object']);
  });
});
