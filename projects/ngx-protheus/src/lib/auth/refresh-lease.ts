import { inject, Injectable, type OnDestroy } from '@angular/core';

import { readSession, writeSession } from '../session/browser-storage';
import { CLOCK } from './clock';

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

/**
 * The right to refresh, for one frame at a time, in the `sessionStorage` that the frames of a tab
 * share. Frames of one origin in a tab share a thread, so that reading and writing in one go is
 * atomic. Web Locks would do neither more nor less, but do not exist on a plain `http://server`.
 *
 * The lease of a frame that was closed or reloaded in the middle ends by itself.
 */
@Injectable({ providedIn: 'root' })
export class RefreshLease implements OnDestroy {
  private readonly clock = inject(CLOCK);
  private readonly me = Math.random().toString(36).slice(2);
  private readonly leave = (): void => this.release();

  ngOnDestroy(): void {
    this.leave();
  }

  state(): RefreshState {
    try {
      const state: unknown = JSON.parse(readSession(KEY) ?? '');
      return typeof state === 'object' && state ? state : {};
    } catch {
      return {};
    }
  }

  /** Takes the lease unless another frame holds it, which may be alive until its lease ends. */
  acquire(): boolean {
    const state = this.state();
    const now = this.clock.now();
    const left = (state.until ?? 0) - now;
    // More than the longest lease is left only when the clock was put back.
    if (state.owner && state.owner !== this.me && left > 0 && left <= LONGEST) return false;
    write({ ...state, owner: this.me, until: now + LONGEST });
    addEventListener('pagehide', this.leave);
    return true;
  }

  /** Tells the other frames what is known now. */
  learn(news: Omit<RefreshState, 'owner' | 'until'>): void {
    write({ ...this.state(), ...news });
  }

  /** Gives the lease back, unless it ended and another frame took it. */
  release(): void {
    removeEventListener('pagehide', this.leave);
    const state = this.state();
    if (state.owner === this.me) write({ ...state, owner: undefined, until: undefined });
  }
}

/** A number that tells one token from the next without saying anything about it. */
export function markOf(token: string): number {
  let mark = 0;
  for (let index = 0; index < token.length; index++) {
    mark = (mark * 31 + token.charCodeAt(index)) | 0;
  }
  return mark;
}

function write(state: RefreshState): void {
  writeSession(KEY, JSON.stringify(state));
}
