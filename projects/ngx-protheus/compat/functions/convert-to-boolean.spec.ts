import { convertToBoolean } from './convert-to-boolean';

describe('convertToBoolean', () => {
  it('takes the texts of attributes, the number 1 and objects for true', () => {
    expect(['', 'true', ' TRUE ', 'on', 1, true, {}, []].every(convertToBoolean)).toBeTrue();
  });

  it('takes everything else for false', () => {
    const values = [null, undefined, 0, 2, '0', '1', 'false', 'sim', false];

    expect(values.some(convertToBoolean)).toBeFalse();
  });
});
