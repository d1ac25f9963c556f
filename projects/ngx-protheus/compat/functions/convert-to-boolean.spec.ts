import { convertToBoolean } from './convert-to-boolean';

describe('convertToBoolean', () => {
  it('returns true for the strings of attributes, the number 1 and objects', () => {
    expect(['', 'true', ' TRUE ', 'on', 1, true, {}, []].every(convertToBoolean)).toBeTrue();
  });

  it('returns false for everything else', () => {
    const values = [null, undefined, 0, 2, '0', '1', 'false', 'sim', false];

    expect(values.some(convertToBoolean)).toBeFalse();
  });
});
