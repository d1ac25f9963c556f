import { type ProAuthToken } from '../../session/models/pro-auth-token';

const created = new Set<string>();

/** Every secret that the specs created: no message may contain one. */
export function secrets(): ReadonlySet<string> {
  return created;
}

/** Creates a text that must not appear in any message. */
export function secret(name: string): string {
  const text = `${name}-${created.size}-${Math.random().toString(36).slice(2)}`;
  created.add(text);
  return text;
}

/** An access token with these claims, without a valid signature. */
export function jwt(claims: object): string {
  const encode = (value: object): string =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
  const token = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${secret('signature')}`;
  created.add(token);
  return token;
}

/**
 * The response of a token endpoint.
 *
 * @param issuedAt When it was issued, in milliseconds by the clock of the server.
 * @param lifetime How long the access token is valid, in seconds.
 */
export function tokenResponse(
  issuedAt: number,
  lifetime = 3_600,
  userid = '000001',
): Required<Omit<ProAuthToken, 'hasMFA'>> {
  const iat = Math.floor(issuedAt / 1_000);
  return {
    access_token: jwt({ iss: 'TOTVS-ADVPL-FWJWT', sub: 'maria', userid, iat, exp: iat + lifetime }),
    refresh_token: secret('refresh'),
    scope: 'default',
    token_type: 'Bearer',
    expires_in: lifetime,
  };
}
