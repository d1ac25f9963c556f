import { valueIsNull } from './value-is-null';

describe('valueIsNull', () => {
  it('returns true for null and undefined only', () => {
    expect([null, undefined].every(valueIsNull)).toBeTrue();
    expect(['', 0, false, NaN, [], {}, 'null'].some(valueIsNull)).toBeFalse();
  });
});
