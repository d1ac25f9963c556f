import { type ProAccessToken } from './models/pro-auth-token';

/** The claims about time, in seconds since 1970. */
type TokenTimeClaims = Partial<Record<'iat' | 'exp', unknown>>;

/**
 * Reads the claims of an access token: base64url and UTF-8 (RFC 7519). Never throws.
 *
 * **Security.** The signature is not checked, because a browser cannot. The claims are good for the
 * expiry and the name of the user, never for permissions: those the server decides.
 *
 * @returns The claims; `undefined` for a token that is not a JWT.
 */
export function accessTokenClaims(token: string | undefined): Partial<ProAccessToken> | undefined {
  const claims = payloadOf(token, fromUtf8);
  return claims && typeof claims === 'object' && !Array.isArray(claims) ? claims : undefined;
}

/** Reads the times of an access token. Names are not decoded as UTF-8: digits do not need it. */
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
