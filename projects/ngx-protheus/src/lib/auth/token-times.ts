import { type SessionStore } from '../session/session-store';
import { fingerprintOf, refreshState } from './refresh-lease';
import { readToken, type StoredToken } from './stored-token';

/** The times of a token by the clock of this computer, in milliseconds. */
export interface TokenTimes {
  /** Whether it came from the token endpoint, so that its times are measured and not guessed. */
  readonly fromEndpoint: boolean;
  /** When a tenth of its lifetime is left. */
  readonly dueAt: number;
  /** When it ends; `Infinity` when it is unknown. */
  readonly endsAt: number;
}

/** Converts the server's times to the clock of this computer, which may be wrong by hours. */
export function tokenTimes(token: StoredToken): TokenTimes {
  const { expiresAt, lifetime } = token;
  const { skew, issuedToken, issuedAt = 0 } = refreshState();
  const fromEndpoint = issuedToken === fingerprintOf(token);
  // A token that is not a JWT ends `expires_in` after this library requested it.
  let endsAt =
    fromEndpoint && lifetime && expiresAt === Infinity
      ? issuedAt + lifetime
      : expiresAt - (skew || 0);
  let dueAt = endsAt - lifetime / 10;
  // Due at the moment of the request: its times make no sense, and a refresh would not help.
  if (fromEndpoint && dueAt <= issuedAt) dueAt = endsAt = Infinity;
  return { fromEndpoint, dueAt, endsAt };
}

/** The times of the token in the storage, `undefined` when there is none. */
export function storedTokenTimes(session: SessionStore): TokenTimes | undefined {
  const stored = readToken(session);
  return stored && tokenTimes(stored);
}
