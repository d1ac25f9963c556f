import { isExternalLink } from './is-external-link';

describe('isExternalLink', () => {
  it('returns true for a string that starts with http', () => {
    expect(['http://a', 'https://a'].every(isExternalLink)).toBeTrue();
    expect(['/a', '//a', 'ftp://a', '', null, undefined, 5].some(isExternalLink)).toBeFalse();
  });
});
