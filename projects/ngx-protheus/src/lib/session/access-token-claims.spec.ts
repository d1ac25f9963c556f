import fc from 'fast-check';
import { accessTokenClaims, accessTokenTimes } from './access-token-claims';

function jwt(claims: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(claims));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `h.${base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}.s`;
}

describe('accessTokenClaims', () => {
  it('reads base64url without padding and UTF-8', () => {
    const claims = { sub: 'João Conceição ??>>', userid: '000001' };

    expect(accessTokenClaims(jwt(claims)) as unknown).toEqual(claims);
  });

  it('returns the claims of each token', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), claims => {
        expect(accessTokenClaims(jwt(claims)) as unknown).toEqual(
          JSON.parse(JSON.stringify(claims)),
        );
      }),
    );
  });

  it('is undefined for a text that is not a token, and never throws', () => {
    expect(accessTokenClaims(undefined)).toBeUndefined();
    expect(accessTokenClaims('opaque')).toBeUndefined();
    expect(accessTokenClaims(jwt('text'))).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), text => {
        const claims = accessTokenClaims(`a.${text}.b`);
        // For any text, the result is undefined or a JSON object.
        expect(claims === undefined || JSON.stringify(claims).startsWith('{')).toBeTrue();
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.jsonValue()),
          fc.string(),
          fc.double(),
          fc.boolean(),
          fc.constant(null),
        ),
        value => expect(accessTokenClaims(jwt(value))).toBeUndefined(),
      ),
    );
  });
});

describe('accessTokenTimes', () => {
  it('reads the times beside any names', () => {
    const times = { iat: 1, exp: 2 };

    expect(accessTokenTimes(jwt({ sub: 'João Conceição ??>>', ...times }))).toEqual(
      jasmine.objectContaining(times),
    );
    fc.assert(
      fc.property(fc.string(), sub => {
        expect(accessTokenTimes(jwt({ sub, ...times })).exp).toBe(2);
      }),
    );
  });

  it('has no times for a text that is not a token, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue().map(jwt)), text => {
        expect(accessTokenTimes(text).exp).toBeUndefined();
      }),
    );
  });
});
