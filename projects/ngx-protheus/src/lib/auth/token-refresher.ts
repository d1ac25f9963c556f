import { inject, Injectable, type OnDestroy } from '@angular/core';
import { catchError, map, Observable, of, switchMap } from 'rxjs';

import { SessionStore } from '../session/session-store';
import { ProtheusAuth } from './auth-events';
import { awaitStorage } from './await-storage';
import { CLOCK } from '../timing/clock';
import { HostToken } from './host-token';
import { acquireLease, learn, markOf, refreshState, releaseLease } from './refresh-lease';
import { SingleFlight } from '../timing/single-flight';
import { readToken, type StoredToken, writeToken } from './stored-token';
import { TokenEndpoint } from './token-endpoint';
import { missingToken, refreshFailed } from './token-errors';

/** How long the token end point may take; with the host's three seconds less than the lease. */
const LIMIT = 10_000;

/** Longer than any lease: whoever waits for one takes over when it ends. */
const LEASE_WAIT = 16_000;

/**
 * Fetches a new token, once for all requests of this document and once for all frames of the tab:
 * from the token end point, else from the host.
 */
@Injectable({ providedIn: 'root' })
export class TokenRefresher implements OnDestroy {
  readonly #auth = inject(ProtheusAuth);
  readonly #clock = inject(CLOCK);
  readonly #session = inject(SessionStore);
  readonly #endpoint = new TokenEndpoint();
  readonly #host = new HostToken();
  readonly #flight = new SingleFlight<string | undefined>();
  readonly #me = Math.random().toString(36);
  readonly #leave = (): void => {
    // On a server there is nobody to listen to.
    globalThis.removeEventListener?.('pagehide', this.#leave);
    releaseLease(this.#me);
  };

  ngOnDestroy(): void {
    this.#flight.cancel();
    this.#leave();
  }

  /** Whether there is any way to a new token, or one is on its way. */
  canRefresh(old: StoredToken | undefined): boolean {
    return (
      this.#flight.isRunning || !!old?.value.refresh_token || this.#host.canAsk(old?.access ?? '')
    );
  }

  /**
   * Replaces a token, or joins the replacement under way.
   *
   * @param old The token to be replaced, `undefined` when there is none.
   * @returns The token that is in the storage afterwards, `undefined` when the user signed out
   * meanwhile; fails with a `ProtheusError` when there is no new one.
   */
  refresh(old: StoredToken | undefined): Observable<string | undefined> {
    return this.#flight.run(() =>
      (this.#acquire() ? this.#fetch(old) : this.#awaitOther(old)).pipe(
        // The lease ends before anybody is told: the next refresh may begin at once.
        map(() => {
          this.#leave();
          const access = readToken(this.#session)?.access;
          if (access) this.#auth.emit('refreshed');
          return access;
        }),
        catchError((cause: unknown) => {
          this.#leave();
          const error = old ? refreshFailed(cause) : missingToken();
          this.#auth.emit(old ? 'refresh-failed' : 'missing', error);
          throw error;
        }),
      ),
    );
  }

  #acquire(): boolean {
    addEventListener('pagehide', this.#leave);
    return acquireLease(this.#me, this.#clock.now());
  }

  /** Another frame refreshes: its token, its failure, or its lease when it died. */
  #awaitOther(old: StoredToken | undefined): Observable<unknown> {
    const since = this.#clock.now();
    return awaitStorage<Observable<unknown> | false>(
      () => {
        const { failed, failedAt = 0 } = refreshState();
        if (!this.#isStored(old)) return of(0);
        if (failed === markOf(old) && failedAt >= since) return false;
        return this.#acquire() ? this.#fetch(old) : undefined;
      },
      LEASE_WAIT,
      this.#clock,
    ).pipe(
      switchMap(outcome => {
        if (outcome) return outcome;
        throw (typeof ngDevMode === 'undefined' || ngDevMode) && 'another frame did not succeed';
      }),
    );
  }

  #fetch(old: StoredToken | undefined): Observable<unknown> {
    return this.#exchange(old).pipe(
      catchError((cause: unknown) =>
        this.#isStored(old)
          ? this.#host.ask(old?.access ?? '').pipe(
              map(() => {
                if (this.#isStored(old)) {
                  learn({ failed: markOf(old), failedAt: this.#clock.now() });
                  throw cause;
                }
              }),
            )
          : of(0),
      ),
    );
  }

  /** Asks the token end point, within its limit, and keeps the answer. */
  #exchange(old: StoredToken | undefined): Observable<unknown> {
    return new Observable(subscriber => {
      const refresh_token = old?.value.refresh_token;
      if (!refresh_token) {
        return subscriber.error(
          (typeof ngDevMode === 'undefined' || ngDevMode) && 'there is no refresh_token',
        );
      }
      const late = (): void =>
        subscriber.error(
          (typeof ngDevMode === 'undefined' || ngDevMode) && 'no answer within 10 s',
        );
      subscriber.add(this.#clock.after(LIMIT, late));
      this.#endpoint.request({ grant_type: 'refresh_token', refresh_token }).subscribe(subscriber);
    }).pipe(
      map(answer => {
        // Signed out, or in as somebody else: what was fetched is nobody's any more.
        if (this.#isStored(old))
          writeToken(this.#session, { ...old?.value, ...(answer as object) });
      }),
    );
  }

  #isStored(old: StoredToken | undefined): boolean {
    return readToken(this.#session)?.access === old?.access;
  }
}
