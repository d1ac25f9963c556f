import { reportOnce } from '../errors/report';
import { accessTokenTimes } from '../session/access-token-claims';
import { type ProAuthToken } from '../session/models/pro-auth-token';
import { type SessionStore } from '../session/session-store';

/** A token with an access token that a header can carry. */
export type UsableToken = ProAuthToken & { access_token: string };

/** What a token says of itself. */
export interface TokenTerms {
  /** What goes into the header. */
  readonly access: string;
  /** When it was issued, in milliseconds by the server's clock; 0 when it does not say. */
  readonly issuedAt: number;
  /** When it ends, in milliseconds by the server's clock; `Infinity` when it does not say. */
  readonly expiresAt: number;
  /** How long it lives, in milliseconds; 0 when nobody knows. */
  readonly life: number;
}

/** The token of the session as the storage has it now. */
export interface StoredToken extends TokenTerms {
  /** The text in the storage. */
  readonly text: string;
  readonly value: UsableToken;
}

type TokenKey = 'ERPTOKEN' | 'TOKEN';

/** A JWT on its own, with or without the quotes of JSON: two parts that begin like `{"`. */
const BARE = /^"?(e[\w-]+\.e[\w-]+\.[\w-]+)"?$/;

/** The text that decides which token there is. */
export function tokenText(session: SessionStore): string | null {
  return session.raw('ERPTOKEN') ?? session.raw('TOKEN');
}

/**
 * The token in `sessionStorage`: `ERPTOKEN`, else `TOKEN`, the name of the first versions.
 *
 * A bare JWT instead of the object is taken as access token, because hand-written sign-in pages
 * store it so. What is neither counts as absent and is reported by the name of its key.
 */
export function readToken(session: SessionStore): StoredToken | undefined {
  return parse(session, 'ERPTOKEN') ?? parse(session, 'TOKEN');
}

/** Keeps a token. The legacy name is written too only if it was there. */
export function writeToken(session: SessionStore, value: ProAuthToken): void {
  if (session.raw('TOKEN') !== null) session.set('TOKEN', value);
  session.set('ERPTOKEN', value);
}

/** Whether a value is a token whose access token a header can carry: visible ASCII characters. */
export function hasAccessToken(value: unknown): value is UsableToken {
  const access = (value as ProAuthToken | null | undefined)?.access_token;
  return typeof access === 'string' && /^[!-~]+$/.test(access);
}

/** Reads the times of a token. */
export function termsOf({ access_token, expires_in }: UsableToken): TokenTerms {
  const { iat, exp } = accessTokenTimes(access_token);
  const issuedAt = milliseconds(iat);
  const expiresAt = milliseconds(exp);
  const life = issuedAt && expiresAt ? expiresAt - issuedAt : milliseconds(expires_in);
  return { access: access_token, issuedAt, expiresAt: expiresAt || Infinity, life };
}

function parse(session: SessionStore, key: TokenKey): StoredToken | undefined {
  const text = session.raw(key);
  if (!text) return undefined;
  const bare = BARE.exec(text);
  const value = bare ? { access_token: bare[1] } : session.get(key);
  if (hasAccessToken(value)) return { text, value, ...termsOf(value) };
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && value) {
    reportOnce(
      'NGP501',
      `The storage key "${key}" holds no usable access_token, so requests leave without a ` +
        `token. It must be a JSON object like the answer of the token end point, its ` +
        `access_token a text of visible ASCII characters. Look for the code that writes the key.`,
      key,
    );
  }
  return undefined;
}

/** A number of seconds, as a number or as its text, in milliseconds; 0 for anything else. */
function milliseconds(seconds: unknown): number {
  return typeof seconds === 'object' ? 0 : Number(seconds) * 1_000 || 0;
}
