import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pageOf } from './page.js';

const numbers = Array.from({ length: 45 }, (_, i) => i);
function page(query: string): ReturnType<typeof pageOf<number>> {
  return pageOf(numbers, new URLSearchParams(query));
}

describe('pageOf', () => {
  it('returns 20 records by default', () => {
    assert.deepEqual(page(''), {
      items: numbers.slice(0, 20),
      hasNext: true,
      remainingRecords: 25,
    });
  });

  it('returns the page of the query, and an empty page after the last one', () => {
    assert.deepEqual(page('page=3&pageSize=20'), {
      items: numbers.slice(40),
      hasNext: false,
      remainingRecords: 0,
    });
    assert.deepEqual(page('page=4&pageSize=20').items, []);
  });

  it('uses the defaults for invalid numbers', () => {
    assert.deepEqual(page('page=0&pageSize=-1'), page(''));
    assert.deepEqual(page('page=x&pageSize='), page(''));
  });

  it('returns every record exactly once over all pages', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 30 }), (all, pageSize) => {
        const read: number[] = [];
        for (let number = 1; ; number++) {
          const query = new URLSearchParams({ page: `${number}`, pageSize: `${pageSize}` });
          const { items, hasNext, remainingRecords } = pageOf(all, query);
          read.push(...items);
          assert.equal(remainingRecords, all.length - read.length);
          if (!hasNext) break;
        }
        assert.deepEqual(read, all);
      }),
    );
  });
});
