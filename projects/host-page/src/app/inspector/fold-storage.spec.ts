import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldStorage } from './fold-storage';
import { linesOf, message, storage } from './testing/lines';

describe('foldStorage', () => {
  it('folds four or more writes in a row into one line', () => {
    const writes = (count: number): ReturnType<typeof storage>[] =>
      Array.from({ length: count }, (_, index) => storage({ key: `key${index}` }));
    const lines = linesOf(...writes(5), message(), ...writes(3), message(), ...writes(4));
    const folded = foldStorage(lines);
    assert.deepEqual(
      folded.map(({ id, kind, folded }) => [id, kind, folded?.length]),
      [
        [1, 'storage', 5],
        [6, 'message', undefined],
        [7, 'storage', undefined],
        [8, 'storage', undefined],
        [9, 'storage', undefined],
        [10, 'message', undefined],
        [11, 'storage', 4],
      ],
    );
  });
});
