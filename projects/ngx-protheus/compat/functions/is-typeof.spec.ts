import { isTypeof } from './is-typeof';

describe('isTypeof', () => {
  it('compares with the result of typeof', () => {
    expect(isTypeof('a', 'string')).toBeTrue();
    expect(isTypeof(null, 'object')).toBeTrue();
    expect(isTypeof([], 'array')).toBeFalse();
  });
});
