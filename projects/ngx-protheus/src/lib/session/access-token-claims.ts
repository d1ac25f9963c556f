import { type ProAccessToken } from './models/pro-auth-token';

/** The claims about time, in seconds. */
type TokenTimeClaims = Partial<Record<'iat' | 'exp', unknown>>;

/**
 * The claims of an access token: base64url and UTF-8, as RFC 7519 writes them. Never throws.
 *
 * **Security.** The signature is not checked, a browser cannot: the claims say when the token ends
 * and whose it is, never what is allowed. The server decides.
 *
 * @returns `undefined` for a token that is no JWT.
 */
export function accessTokenClaims(token: string | undefined): Partial<ProAccessToken> | undefined {
  const claims = payloadOf(token, fromUtf8);
  return claims && typeof claims === 'object' && !Array.isArray(claims) ? claims : undefined;
}

/** The times that an access token says. Its names stay undecoded, which leaves digits what they are. */
export function accessTokenTimes(token: string): TokenTimeClaims {
  return (payloadOf(token) as TokenTimeClaims | null | undefined) ?? {};
}

function payloadOf(token: string | undefined, decode?: (bytes: string) => string): unknown {
  try {
    const bytes = atob(token?.split('.')[1].replace(/-/g, '+').replace(/_/g, '/') ?? '');
    return JSON.parse(decode ? decode(bytes) : bytes);
  } catch {
    return undefined;
  }
}

function fromUtf8(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, byte => byte.charCodeAt(0)));
}
