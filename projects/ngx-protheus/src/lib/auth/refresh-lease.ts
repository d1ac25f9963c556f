import { readSession, writeSession } from '../session/browser-storage';

/** What the frames of a tab tell each other about the refresh. It holds no part of a token. */
export interface RefreshState {
  /** The frame that refreshes now. */
  readonly owner?: string;
  /** Until when its lease counts. */
  readonly until?: number;
  /** How far the server's clock is ahead of this computer's, measured when we got a token. */
  readonly skew?: number;
  /** The mark of the token that the token end point gave last, and when it was asked. */
  readonly ours?: number;
  readonly oursAt?: number;
  /** The mark of the token that could not be refreshed, and when that was found out. */
  readonly failed?: number;
  readonly failedAt?: number;
}

const KEY = 'NgxProtheusRefresh';
const LONGEST = 15_000;

/** What is known now. */
export function refreshState(): RefreshState {
  try {
    return (JSON.parse(readSession(KEY) ?? '') as RefreshState | null) ?? {};
  } catch {
    return {};
  }
}

/** Tells the frames of the tab what is known now. */
export function learn(news: RefreshState): void {
  writeSession(KEY, JSON.stringify({ ...refreshState(), ...news }));
}

/**
 * Takes the right to refresh, which one frame has at a time. It lies in the `sessionStorage` that
 * the frames of a tab share. Frames of one origin in a tab share a thread, so that reading and
 * writing in one go is atomic. Web Locks would do neither more nor less, but do not exist on a plain
 * `http://server`.
 *
 * @returns Whether it was free: no other frame holds it, or its lease ended because it died.
 */
export function acquireLease(me: string, now: number): boolean {
  const { owner, until = 0 } = refreshState();
  const left = until - now;
  // More than the longest lease is left only when the clock was put back.
  if (owner && owner !== me && left > 0 && left <= LONGEST) return false;
  learn({ owner: me, until: now + LONGEST });
  return true;
}

/** Gives the right back, unless the lease ended and another frame has it. */
export function releaseLease(me: string): void {
  if (refreshState().owner === me) learn({ owner: undefined });
}

/** A number that tells one token from the next without saying anything about it; 0 for none. */
export function markOf(token: { readonly access: string } | undefined): number {
  let mark = 0;
  for (const character of token?.access ?? '') {
    mark = (mark * 31 + character.charCodeAt(0)) | 0;
  }
  return mark;
}
