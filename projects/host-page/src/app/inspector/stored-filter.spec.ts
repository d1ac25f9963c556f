import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INITIAL_FILTER, type LineFilter } from './line-filter';
import { readFilter } from './stored-filter';

describe('readFilter', () => {
  it('returns what was stored', () => {
    const filter: LineFilter = {
      kinds: ['note'],
      text: '400',
      onlyWarnings: true,
      application: 'demo',
      method: 'POST',
      status: '4',
    };
    assert.deepEqual(readFilter(JSON.stringify(filter)), filter);
  });

  it('returns the initial filter where nothing usable is stored', () => {
    for (const stored of [
      undefined,
      '',
      '{',
      'null',
      '[]',
      '7',
      '{"kinds":1,"text":{},"status":4}',
    ]) {
      assert.deepEqual(readFilter(stored), INITIAL_FILTER, stored);
    }
    assert.deepEqual(readFilter('{"kinds":["note","other"]}').kinds, ['note']);
  });
});
