import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byteCount } from './byte-count';

describe('byteCount', () => {
  it('has one digit after the sign of the language, and none for bytes', () => {
    assert.equal(byteCount(0, 'pt'), '0 B');
    assert.equal(byteCount(999, 'pt'), '999 B');
    assert.equal(byteCount(12_430, 'pt-BR'), '12,4 kB');
    assert.equal(byteCount(1_500_000, 'en'), '1.5 MB');
  });
});
