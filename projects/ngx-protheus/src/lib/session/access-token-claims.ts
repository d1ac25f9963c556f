import { type ProAccessToken } from './models/pro-auth-token';

/**
 * The claims of an access token: base64url and UTF-8, as RFC 7519 writes them. Never throws.
 *
 * **Security.** The signature is not checked, a browser cannot: the claims say when the token ends
 * and whose it is, never what is allowed. The server decides.
 *
 * @returns `undefined` for a token that is no JWT.
 */
export function accessTokenClaims(token: string | undefined): Partial<ProAccessToken> | undefined {
  try {
    const payload = token?.split('.')[1].replace(/-/g, '+').replace(/_/g, '/') ?? '';
    const bytes = Uint8Array.from(atob(payload), character => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return claims && typeof claims === 'object' && !Array.isArray(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}
