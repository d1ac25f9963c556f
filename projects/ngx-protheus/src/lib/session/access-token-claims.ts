import { type ProAccessToken } from './models/pro-auth-token';

/**
 * The claims of an access token (JWT: base64url of UTF-8). Nothing is verified: only the server can.
 *
 * @returns `undefined` for what is no JWT with a JSON object in the middle.
 */
export function accessTokenClaims(token: string | undefined): Partial<ProAccessToken> | undefined {
  try {
    const payload = token?.split('.')[1].replace(/-/g, '+').replace(/_/g, '/') ?? '';
    const bytes = Uint8Array.from(atob(payload), character => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return claims && typeof claims === 'object' ? claims : undefined;
  } catch {
    return undefined;
  }
}
