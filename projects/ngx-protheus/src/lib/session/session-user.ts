import { accessTokenClaims } from './access-token-claims';
import { type ProAuthToken } from './models/pro-auth-token';
import { type ProThreadInfo } from './models/pro-thread-info';

/**
 * Returns the user whose token it is.
 *
 * @param text The text of `ERPTOKEN` or `TOKEN`.
 */
export function sessionUser(text: string | null): ProThreadInfo | undefined {
  const claims = accessTokenClaims(accessTokenOf(text));
  return claims && { userId: claims.userid, userName: claims.sub };
}

/** Hand-written sign-in pages store the bare JWT where the host stores an object. */
function accessTokenOf(text: string | null): string | undefined {
  try {
    const token: unknown = JSON.parse(text ?? 'null');
    return typeof token === 'string' ? token : (token as ProAuthToken | null)?.access_token;
  } catch {
    return text ?? undefined;
  }
}
