import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { accessTokenTimes } from '../session/access-token-claims';
import { type ProAuthToken } from '../session/models/pro-auth-token';
import { type SessionStore } from '../session/session-store';

/** A token with an access token that a header can carry. */
export type UsableToken = ProAuthToken & { access_token: string };

/** The access token and the times that it states. */
export interface TokenLifetime {
  /** The access token. */
  readonly access: string;
  /** When it was issued, in milliseconds by the server's clock; 0 when it is not stated. */
  readonly issuedAt: number;
  /** When it ends, in milliseconds by the server's clock; `Infinity` when it is not stated. */
  readonly expiresAt: number;
  /** How long it is valid, in milliseconds; 0 when it is unknown. */
  readonly lifetime: number;
}

/** The token of the session as the storage has it now. */
export interface StoredToken extends TokenLifetime {
  /** The text in the storage. */
  readonly text: string;
  readonly value: UsableToken;
}

type TokenKey = 'ERPTOKEN' | 'TOKEN';

/** A JWT on its own, with or without the quotes of JSON: two parts that begin like `{"`. */
const BARE_JWT = /^"?(e[\w-]+\.e[\w-]+\.[\w-]+)"?$/;

/** The text that decides which token there is. */
export function tokenText(session: SessionStore): string | null {
  return session.raw('ERPTOKEN') ?? session.raw('TOKEN');
}

/**
 * The token in `sessionStorage`: `ERPTOKEN`, else `TOKEN`, the name of the first versions.
 *
 * A bare JWT instead of the object is accepted as access token, because hand-written sign-in pages
 * store it so. Any other text counts as absent and is reported by the name of its key.
 */
export function readToken(session: SessionStore): StoredToken | undefined {
  return parse(session, 'ERPTOKEN') ?? parse(session, 'TOKEN');
}

/** Stores a token. The legacy key is written too only if it exists. */
export function writeToken(session: SessionStore, value: ProAuthToken): void {
  if (session.raw('TOKEN') !== null) session.set('TOKEN', value);
  session.set('ERPTOKEN', value);
}

/** Removes the token and the user: the sign-out. */
export function removeToken(session: SessionStore): void {
  session.setAll({ ERPTOKEN: undefined, TOKEN: undefined, ProUser: undefined });
}

/** Whether a value is a token whose access token a header can carry: visible ASCII characters. */
export function hasAccessToken(value: unknown): value is UsableToken {
  const access = (value as ProAuthToken | null | undefined)?.access_token;
  return typeof access === 'string' && /^[!-~]+$/.test(access);
}

/** Reads the times of a token. */
export function lifetimeOf({ access_token, expires_in }: UsableToken): TokenLifetime {
  const { iat, exp } = accessTokenTimes(access_token);
  const issuedAt = toMilliseconds(iat);
  const expiresAt = toMilliseconds(exp);
  const lifetime = issuedAt && expiresAt ? expiresAt - issuedAt : toMilliseconds(expires_in);
  return { access: access_token, issuedAt, expiresAt: expiresAt || Infinity, lifetime };
}

function parse(session: SessionStore, key: TokenKey): StoredToken | undefined {
  const text = session.raw(key);
  if (!text) return undefined;
  const bare = BARE_JWT.exec(text);
  const value = bare ? { access_token: bare[1] } : session.get(key);
  if (hasAccessToken(value)) return { text, value, ...lifetimeOf(value) };
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && value) {
    reportOnce(
      ErrorCode.TOKEN_MALFORMED,
      `The storage key "${key}" holds no usable access_token, so requests are sent without a ` +
        `token. It must be a JSON object like the response of the token endpoint, its ` +
        `access_token a text of visible ASCII characters. Look for the code that writes the key.`,
      key,
    );
  }
  return undefined;
}

/** A number of seconds, as a number or as its text, in milliseconds; 0 for anything else. */
function toMilliseconds(seconds: unknown): number {
  return typeof seconds === 'object' ? 0 : Number(seconds) * 1_000 || 0;
}
