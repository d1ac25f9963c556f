import { type ProAuthToken } from '../../session/models/pro-auth-token';

const made = new Set<string>();

/** Every secret that the specs made up: no message may contain one. */
export function secrets(): ReadonlySet<string> {
  return made;
}

/** Makes up a text that nobody may see. */
export function secret(name: string): string {
  const text = `${name}-${made.size}-${Math.random().toString(36).slice(2)}`;
  made.add(text);
  return text;
}

/** An access token with these claims; nobody signed it. */
export function jwt(claims: object): string {
  const encode = (value: object): string =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
  const token = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${secret('signature')}`;
  made.add(token);
  return token;
}

/**
 * The answer of a token end point.
 *
 * @param issuedAt When, in milliseconds by the clock of the server.
 * @param life How long the access token lives, in seconds.
 */
export function answer(
  issuedAt: number,
  life = 3_600,
  userid = '000001',
): Required<Omit<ProAuthToken, 'hasMFA'>> {
  const iat = Math.floor(issuedAt / 1_000);
  return {
    access_token: jwt({ iss: 'TOTVS-ADVPL-FWJWT', sub: 'maria', userid, iat, exp: iat + life }),
    refresh_token: secret('refresh'),
    scope: 'default',
    token_type: 'Bearer',
    expires_in: life,
  };
}
