import { inject, Injectable, type OnDestroy } from '@angular/core';
import { catchError, map, Observable, of, switchMap } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { SessionStore } from '../session/session-store';
import { CLOCK } from '../timing/clock';
import { SingleFlight } from '../timing/single-flight';
import { AuthState } from './auth-state';
import { HostToken } from './host-token';
import { pollStorage } from './poll-storage';
import {
  acquireLease,
  fingerprintOf,
  refreshState,
  releaseLease,
  updateRefreshState,
} from './refresh-lease';
import { readToken, type StoredToken, writeToken } from './stored-token';
import { TokenEndpoint } from './token-endpoint';
import { refreshFailed, tokenError } from './token-errors';

/**
 * How long the token endpoint may take, in milliseconds. With the three seconds of the host it is
 * less than the lease.
 */
const ENDPOINT_TIMEOUT = 10_000;

/** Longer than any lease, in milliseconds: a frame that waits for one takes over when it ends. */
const LEASE_WAIT = 16_000;

/**
 * Fetches a new token, once for all requests of this document and once for all frames of the tab:
 * from the token endpoint, else from the host.
 */
@Injectable({ providedIn: 'root' })
export class TokenRefresher implements OnDestroy {
  readonly #auth = inject(AuthState);
  readonly #clock = inject(CLOCK);
  readonly #session = inject(SessionStore);
  readonly #endpoint = new TokenEndpoint();
  readonly #host = new HostToken();
  readonly #flight = new SingleFlight<string | undefined>();
  readonly #ownerId = Math.random().toString(36);
  readonly #releaseLease = (): void => {
    // A server has no event listeners.
    globalThis.removeEventListener?.('pagehide', this.#releaseLease);
    releaseLease(this.#ownerId);
  };

  ngOnDestroy(): void {
    this.#flight.cancel();
    this.#releaseLease();
  }

  /** Whether there is a way to a new token, or a refresh is running. */
  canRefresh(old: StoredToken | undefined): boolean {
    return (
      this.#flight.isRunning ||
      !!old?.value.refresh_token ||
      this.#host.canRequest(old?.access ?? '')
    );
  }

  /**
   * Replaces a token, or joins the running refresh.
   *
   * @param old The token to be replaced, `undefined` when there is none.
   * @returns Emits the token that is in the storage afterwards, `undefined` when the user signed out
   * meanwhile; fails with a `ProtheusError` when there is no new one.
   */
  refresh(old: StoredToken | undefined): Observable<string | undefined> {
    return this.#flight.run(() =>
      (this.#acquire() ? this.#fetch(old) : this.#awaitOtherFrame(old)).pipe(
        // The lease ends before the result is emitted: a subscriber may start the next refresh.
        map(() => {
          this.#releaseLease();
          const access = readToken(this.#session)?.access;
          if (old && access === old.access) {
            updateRefreshState({ failed: fingerprintOf(old), failedAt: this.#clock.now() });
            throw (typeof ngDevMode === 'undefined' || ngDevMode) && 'the browser did not store it';
          }
          if (access) this.#auth.emit('refreshed');
          return access;
        }),
        catchError((cause: unknown) => {
          this.#releaseLease();
          const error = old ? refreshFailed(cause) : tokenError(ErrorCode.TOKEN_MISSING);
          this.#auth.emit(old ? 'refresh-failed' : 'missing', error);
          throw error;
        }),
      ),
    );
  }

  #acquire(): boolean {
    addEventListener('pagehide', this.#releaseLease);
    return acquireLease(this.#ownerId, this.#clock.now());
  }

  /** Another frame refreshes: waits for its token, its failure, or the end of its lease. */
  #awaitOtherFrame(old: StoredToken | undefined): Observable<unknown> {
    const since = this.#clock.now();
    return pollStorage<Observable<unknown> | false>(
      () => {
        const { failed, failedAt = 0 } = refreshState();
        if (!this.#isStored(old)) return of(0);
        if (failed === fingerprintOf(old) && failedAt >= since) return false;
        return this.#acquire() ? this.#fetch(old) : undefined;
      },
      LEASE_WAIT,
      this.#clock,
    ).pipe(
      switchMap(outcome => {
        if (outcome) return outcome;
        throw (
          (typeof ngDevMode === 'undefined' || ngDevMode) && 'the refresh of another frame failed'
        );
      }),
    );
  }

  #fetch(old: StoredToken | undefined): Observable<unknown> {
    return this.#fetchFromEndpoint(old).pipe(
      catchError((cause: unknown) =>
        this.#isStored(old)
          ? this.#host.request(old?.access ?? '').pipe(
              map(() => {
                if (this.#isStored(old)) {
                  updateRefreshState({ failed: fingerprintOf(old), failedAt: this.#clock.now() });
                  throw cause;
                }
              }),
            )
          : of(0),
      ),
    );
  }

  /** Requests a token from the token endpoint, within its time limit, and stores it. */
  #fetchFromEndpoint(old: StoredToken | undefined): Observable<unknown> {
    return new Observable(subscriber => {
      const refresh_token = old?.value.refresh_token;
      if (!refresh_token) {
        return subscriber.error(
          (typeof ngDevMode === 'undefined' || ngDevMode) && 'there is no refresh_token',
        );
      }
      const onTimeout = (): void =>
        subscriber.error(
          (typeof ngDevMode === 'undefined' || ngDevMode) && 'no response within 10 s',
        );
      subscriber.add(this.#clock.after(ENDPOINT_TIMEOUT, onTimeout));
      this.#endpoint.request({ grant_type: 'refresh_token', refresh_token }).subscribe(subscriber);
    }).pipe(
      map(response => {
        // The user may have signed out, or in as another one: then the token is discarded.
        if (this.#isStored(old)) {
          writeToken(this.#session, { ...old?.value, ...(response as object) });
        }
      }),
    );
  }

  #isStored(old: StoredToken | undefined): boolean {
    return readToken(this.#session)?.access === old?.access;
  }
}
