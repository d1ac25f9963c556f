import { inject, Injectable } from '@angular/core';
import { catchError, defer, filter, type Observable, of } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { SessionStore } from '../session/session-store';
import { CLOCK } from '../timing/clock';
import { AuthState } from './auth-state';
import { fingerprintOf, refreshState } from './refresh-lease';
import { readToken, type StoredToken, tokenText } from './stored-token';
import { tokenError } from './token-errors';
import { TokenRefresher } from './token-refresher';
import { tokenTimes } from './token-times';

/** How long a token that was just issued is not refreshed because of a 401, in milliseconds. */
const FRESH_TOKEN_WINDOW = 60_000;

/**
 * How long a failed refresh or an event also applies to the 401s of the other pending requests, in
 * milliseconds.
 */
const EVENT_THROTTLE = 1_000;

/** Decides which access token a request carries, and what to do without one or after a 401. */
@Injectable({ providedIn: 'root' })
export class TokenManager {
  readonly #auth = inject(AuthState);
  readonly #clock = inject(CLOCK);
  readonly #session = inject(SessionStore);
  readonly #refresher = inject(TokenRefresher);

  /** The last decision: `access` may be sent while the storage holds `text` and until `until`. */
  #text: string | null | undefined;
  #access: string | undefined;
  #until = 0;
  #lastEmittedAt = -Infinity;

  /**
   * The access token that may be sent now. Costs a comparison of the stored text and of the time.
   *
   * @param text The stored text, if the caller has read it.
   * @returns `undefined` when there is none or when {@link ready} has to be waited for.
   */
  current(text = tokenText(this.#session)): string | undefined {
    if (text !== this.#text || this.#clock.now() >= this.#until) this.#refreshAccess(text);
    return this.#access;
  }

  /**
   * Waits for the refresh that is due, or for the token that was requested from the host.
   *
   * @returns Emits the access token, `undefined` to continue without one; fails with NGP502 when the
   * token has expired and could not be refreshed. Synchronous when there is nothing to wait for.
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
   * Finds another token after a 401.
   *
   * @param refused The token of the request.
   * @returns Emits the token to retry the request with; completes without one when the 401 remains.
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
    const { issuedAt = 0, failed, failedAt = 0 } = refreshState();
    const { fromEndpoint, dueAt } = tokenTimes(stored);
    const now = this.#clock.now();
    // Absolute differences, because the clock may have been put back.
    if (fromEndpoint && Math.abs(now - issuedAt) < FRESH_TOKEN_WINDOW && now < dueAt) {
      this.#emitThrottled('refused', tokenError(ErrorCode.TOKEN_REFUSED));
    } else if (!this.#refresher.canRefresh(stored)) {
      this.#emitThrottled('refresh-failed', tokenError(ErrorCode.TOKEN_NOT_REFRESHABLE));
    } else if (failed !== fingerprintOf(stored) || Math.abs(now - failedAt) >= EVENT_THROTTLE) {
      return this.#refresher.refresh(stored);
    }
    return of(undefined);
  }

  /** Emits once for all pending requests. */
  #emitThrottled(...event: Parameters<AuthState['emit']>): void {
    const now = this.#clock.now();
    if (Math.abs(now - this.#lastEmittedAt) < EVENT_THROTTLE) return;
    this.#lastEmittedAt = now;
    this.#auth.emit(...event);
  }

  #refreshAccess(text: string | null): void {
    const stored = readToken(this.#session);
    this.#until = stored ? this.#usableUntil(stored) : Infinity;
    this.#access = this.#clock.now() < this.#until ? stored?.access : undefined;
    // Kept only when this text alone decided: a malformed ERPTOKEN makes TOKEN count.
    this.#text = (stored?.text ?? null) === text ? text : undefined;
  }

  /** Until when a token may be sent as it is; a past time when a refresh has to be waited for. */
  #usableUntil(stored: StoredToken): number {
    const { fromEndpoint, dueAt, endsAt } = tokenTimes(stored);
    if (this.#clock.now() < dueAt) return dueAt;
    if (!this.#refresher.canRefresh(stored)) return Infinity;
    if (refreshState().failed !== fingerprintOf(stored)) return 0;
    // One attempt ahead of time. The times of a token of the host may be compared with a wrong clock:
    // it is sent and the server decides.
    return fromEndpoint ? endsAt : Infinity;
  }
}
