import { markOf, type RefreshState } from './refresh-lease';
import { type StoredToken } from './stored-token';

/** The times of a token by the clock of this computer, in milliseconds. */
export interface TokenTimes {
  /** Whether it came from a refresh of this tab, so that its times are measured and not guessed. */
  readonly ours: boolean;
  /** When a tenth of its life is left. */
  readonly dueAt: number;
  /** When it ends; `Infinity` when nobody knows. */
  readonly endsAt: number;
}

/** Translates the server's times to the clock of this computer, which may be wrong by hours. */
export function tokenTimes(
  { access, expiresAt, life }: StoredToken,
  { skew, ours: mark, oursAt = 0 }: RefreshState,
): TokenTimes {
  const ours = mark === markOf(access);
  // A token that is no JWT ends `expires_in` after we got it, if it was us who got it.
  const endsAt = ours && expiresAt === Infinity && life ? oursAt + life : expiresAt - (skew || 0);
  const dueAt = endsAt - life / 10;
  // Due the moment we got it: its times make no sense, and refreshing would not help.
  return ours && dueAt <= oursAt
    ? { ours, dueAt: Infinity, endsAt: Infinity }
    : { ours, dueAt, endsAt };
}
