/** What a fake access token says. Times are seconds since 1970. */
export interface FakeAccessTokenClaims {
  readonly iss: string;
  /** The name that the user signs in with. */
  readonly sub: string;
  readonly userid: string;
  readonly iat: number;
  readonly exp: number;
}

/**
 * A token in the form of the ERP’s, for specs. It is not signed, so no server takes it.
 *
 * @param claims What it says; by default the user `admin`, issued now, for an hour.
 */
export function fakeAccessToken(claims: Partial<FakeAccessTokenClaims> = {}): string {
  const iat = claims.iat ?? Math.floor(Date.now() / 1000);
  const all: FakeAccessTokenClaims = {
    iss: 'TOTVS-ADVPL-FWJWT',
    sub: 'admin',
    userid: '000000',
    iat,
    exp: iat + 3600,
    ...claims,
  };
  return [{ alg: 'none', typ: 'JWT' }, all, 'fake'].map(base64Url).join('.');
}

function base64Url(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
