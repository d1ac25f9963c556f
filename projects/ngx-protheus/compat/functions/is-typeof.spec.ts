import { isTypeof } from './is-typeof';

describe('isTypeof', () => {
  it('compares with the name that typeof gives', () => {
    expect(isTypeof('a', 'string')).toBeTrue();
    expect(isTypeof(null, 'object')).toBeTrue();
    expect(isTypeof([], 'array')).toBeFalse();
  });
});
