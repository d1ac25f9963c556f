/** The claims of a fake access token. Times are in seconds since 1970. */
export interface FakeAccessTokenClaims {
  readonly iss: string;
  /** The login name of the user. */
  readonly sub: string;
  readonly userid: string;
  readonly iat: number;
  readonly exp: number;
}

/**
 * Creates an access token for specs, in the format of the ERP. It is not signed, so no server
 * accepts it.
 *
 * @param claims The claims. Default: the user `admin`, issued now, valid for an hour.
 * @returns The encoded token.
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
