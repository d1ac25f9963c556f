import { readSession, writeSession } from '../session/browser-storage';

/** What the frames of a tab share about the refresh. It holds no part of a token. */
export interface RefreshState {
  /** The frame that refreshes now. */
  readonly owner?: string;
  /** Until when its lease is valid. */
  readonly until?: number;
  /** How far the server's clock is ahead of this computer's, measured when a token was issued. */
  readonly skew?: number;
  /** The fingerprint of the last token of the token endpoint, and when it was requested. */
  readonly issuedToken?: number;
  readonly issuedAt?: number;
  /** The fingerprint of the token that could not be refreshed, and when the refresh failed. */
  readonly failed?: number;
  readonly failedAt?: number;
}

const KEY = 'NgxProtheusRefresh';

/** The longest lease in milliseconds. */
const MAX_LEASE = 15_000;

/** The state that the browser refused to store: then it applies to this page only. */
let refused: RefreshState | undefined;

/** The shared state as it is now. */
export function refreshState(): RefreshState {
  if (refused) return refused;
  try {
    return (JSON.parse(readSession(KEY) ?? '') as RefreshState | null) ?? {};
  } catch {
    return {};
  }
}

/** Changes the state that the frames of the tab share. */
export function updateRefreshState(change: RefreshState): void {
  const state = { ...refreshState(), ...change };
  refused = writeSession(KEY, JSON.stringify(state)) ? undefined : state;
}

/**
 * Acquires the right to refresh, which one frame has at a time. It is stored in the `sessionStorage`
 * that the frames of a tab share. Frames of one origin in a tab share a thread, so that reading and
 * writing without a gap is atomic. Web Locks would do neither more nor less, but do not exist on a
 * plain `http://server`.
 *
 * @returns Whether it was free: no other frame holds it, or the lease of a closed frame ended.
 */
export function acquireLease(ownerId: string, now: number): boolean {
  const { owner, until = 0 } = refreshState();
  const left = until - now;
  // More than the longest lease is left only when the clock was put back.
  if (owner && owner !== ownerId && left > 0 && left <= MAX_LEASE) return false;
  updateRefreshState({ owner: ownerId, until: now + MAX_LEASE });
  return true;
}

/** Releases the right, unless the lease ended and another frame has it. */
export function releaseLease(ownerId: string): void {
  if (refreshState().owner === ownerId) updateRefreshState({ owner: undefined });
}

/** A number that differs between tokens and reveals nothing of them; 0 without a token. */
export function fingerprintOf(token: { readonly access: string } | undefined): number {
  let fingerprint = 0;
  for (const character of token?.access ?? '') {
    fingerprint = (fingerprint * 31 + character.charCodeAt(0)) | 0;
  }
  return fingerprint;
}
