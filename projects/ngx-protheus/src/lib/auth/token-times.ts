import { markOf, refreshState } from './refresh-lease';
import { type SessionStore } from '../session/session-store';
import { readToken, type StoredToken } from './stored-token';

/** The times of a token by the clock of this computer, in milliseconds. */
export interface TokenTimes {
  /** Whether it came from the token end point, so that its times are measured and not guessed. */
  readonly ours: boolean;
  /** When a tenth of its life is left. */
  readonly dueAt: number;
  /** When it ends; `Infinity` when nobody knows. */
  readonly endsAt: number;
}

/** Translates the server's times to the clock of this computer, which may be wrong by hours. */
export function tokenTimes(token: StoredToken): TokenTimes {
  const { expiresAt, life } = token;
  const { skew, ours: mark, oursAt = 0 } = refreshState();
  const ours = mark === markOf(token);
  // A token that is no JWT ends `expires_in` after we got it, if it was us who got it.
  let endsAt = ours && life && expiresAt === Infinity ? oursAt + life : expiresAt - (skew || 0);
  let dueAt = endsAt - life / 10;
  // Due the moment we got it: its times make no sense, and refreshing would not help.
  if (ours && dueAt <= oursAt) dueAt = endsAt = Infinity;
  return { ours, dueAt, endsAt };
}

/** The times of the token in the storage, `undefined` when there is none. */
export function storedTokenTimes(session: SessionStore): TokenTimes | undefined {
  const stored = readToken(session);
  return stored && tokenTimes(stored);
}
