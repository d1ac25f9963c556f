import { inject, Injectable } from '@angular/core';
import { catchError, defer, filter, type Observable, of } from 'rxjs';

import { SessionStore } from '../session/session-store';
import { ProtheusAuth } from './auth-events';
import { CLOCK } from '../timing/clock';
import { markOf, refreshState } from './refresh-lease';
import { readToken, type StoredToken, tokenText } from './stored-token';
import { notRefreshable, refusedAlthoughFresh } from './token-errors';
import { TokenRefresher } from './token-refresher';
import { tokenTimes } from './token-times';

/** How long a token that was just fetched is not fetched again because of a 401. */
const FRESH = 60_000;

/** How long a refresh that failed, or what was said, answers for the 401s of requests under way. */
const PAUSE = 1_000;

/**
 * Knows which access token a request may carry, and what to do when there is none or when the
 * server refused it.
 */
@Injectable({ providedIn: 'root' })
export class TokenManager {
  readonly #auth = inject(ProtheusAuth);
  readonly #clock = inject(CLOCK);
  readonly #session = inject(SessionStore);
  readonly #refresher = inject(TokenRefresher);

  /** The last decision: `access` may go out as long as the storage holds `text` and until `until`. */
  #text: string | null | undefined;
  #access: string | undefined;
  #until = 0;
  #toldAt = -Infinity;

  /**
   * The access token that may go out now. Costs a comparison of the stored text and of the time.
   *
   * @param text The stored text, where the caller has it at hand.
   * @returns `undefined` when there is none or when {@link ready} has to be waited for.
   */
  current(text = tokenText(this.#session)): string | undefined {
    if (text !== this.#text || this.#clock.now() >= this.#until) this.#decide(text);
    return this.#access;
  }

  /**
   * Waits for the refresh that is due, or for the token that the host was asked for.
   *
   * @returns The access token, `undefined` to go on without; fails with NGP502 when the token has
   * expired and could not be refreshed. Synchronous when there is nothing to wait for.
   */
  ready(): Observable<string | undefined> {
    return defer(() => {
      const access = this.current();
      const stored = readToken(this.#session);
      return access || !this.#refresher.canRefresh(stored)
        ? of(access)
        : this.#refresher.refresh(stored).pipe(
            catchError((error: unknown) => {
              if (stored && tokenTimes(stored).endsAt <= this.#clock.now()) throw error;
              return of(stored?.access);
            }),
          );
    });
  }

  /**
   * Looks for another token after a 401.
   *
   * @param refused What the request carried.
   * @returns The token to send the request again with, or nothing when the 401 is the answer.
   */
  recover(refused: string | undefined): Observable<string> {
    return defer(() => this.#replace(refused)).pipe(
      catchError(() => of(undefined)),
      filter((access): access is string => !!access && access !== refused),
    );
  }

  #replace(refused: string | undefined): Observable<string | undefined> {
    const stored = readToken(this.#session);
    if (stored?.access !== refused || !stored) return this.ready();
    const { oursAt = 0, failed, failedAt = 0 } = refreshState();
    const { ours, dueAt } = tokenTimes(stored);
    const now = this.#clock.now();
    // Distances, because somebody may have put the clock back.
    if (ours && Math.abs(now - oursAt) < FRESH && now < dueAt) {
      this.#tell('refused', refusedAlthoughFresh());
    } else if (!this.#refresher.canRefresh(stored)) {
      this.#tell('refresh-failed', notRefreshable());
    } else if (failed !== markOf(stored) || Math.abs(now - failedAt) >= PAUSE) {
      return this.#refresher.refresh(stored);
    }
    return of(undefined);
  }

  /** Once for all requests that were under way. */
  #tell(...news: Parameters<ProtheusAuth['emit']>): void {
    const now = this.#clock.now();
    if (Math.abs(now - this.#toldAt) < PAUSE) return;
    this.#toldAt = now;
    this.#auth.emit(...news);
  }

  #decide(text: string | null): void {
    const stored = readToken(this.#session);
    this.#until = stored ? this.#usableUntil(stored) : Infinity;
    this.#access = this.#clock.now() < this.#until ? stored?.access : undefined;
    // Kept only when nothing but this text decided: a malformed ERPTOKEN leaves it to TOKEN.
    this.#text = (stored?.text ?? null) === text ? text : undefined;
  }

  /** Until when a token may go out as it is; the past when a refresh has to be waited for. */
  #usableUntil(stored: StoredToken): number {
    const { ours, dueAt, endsAt } = tokenTimes(stored);
    if (this.#clock.now() < dueAt) return dueAt;
    if (!this.#refresher.canRefresh(stored)) return Infinity;
    if (refreshState().failed !== markOf(stored)) return 0;
    // One attempt ahead of time. A token of the host may be judged by a clock that is wrong: it
    // goes out and the server decides.
    return ours ? endsAt : Infinity;
  }
}
