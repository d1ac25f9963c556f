import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromIsoDate, toIsoDate } from './base-date';

describe('the base date', () => {
  it('is converted to the value of a date field and back', () => {
    assert.equal(toIsoDate('20260131'), '2026-01-31');
    assert.equal(fromIsoDate('2026-01-31'), '20260131');
    assert.equal(fromIsoDate('2026-01-31T00:00:00-03:00'), '20260131');
  });

  it('is undefined while the field has no complete date', () => {
    assert.equal(fromIsoDate(''), undefined);
    assert.equal(fromIsoDate('2026-1'), undefined);
  });
});
