import { inject, Injectable, type OnDestroy } from '@angular/core';
import {
  catchError,
  defer,
  map,
  merge,
  Observable,
  of,
  switchMap,
  take,
  tap,
  throwError,
} from 'rxjs';

import { type ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';
import { ProtheusAuth } from './auth-events';
import { awaitStorage } from './await-storage';
import { CLOCK } from './clock';
import { HostToken } from './host-token';
import { markOf, RefreshLease } from './refresh-lease';
import { SingleFlight } from './single-flight';
import { type StoredToken, TokenStorage } from './stored-token';
import { TokenEndpoint } from './token-endpoint';
import { refreshFailed } from './token-errors';

/** How long the token end point may take; with the host's three seconds less than the lease. */
const LIMIT = 10_000;

/** Longer than any lease: whoever waits for one takes over when it ends. */
const LEASE_WAIT = 16_000;

/**
 * Fetches a new token, once for all requests of this document and once for all frames of the tab.
 */
@Injectable({ providedIn: 'root' })
export class TokenRefresher implements OnDestroy {
  private readonly clock = inject(CLOCK);
  private readonly storage = inject(TokenStorage);
  private readonly endpoint = inject(TokenEndpoint);
  private readonly host = inject(HostToken);
  private readonly lease = inject(RefreshLease);
  private readonly auth = inject(ProtheusAuth);
  private readonly flight = new SingleFlight<string | undefined>();

  /** How many refreshes of this document failed so far. */
  failures = 0;

  ngOnDestroy(): void {
    this.flight.cancel();
  }

  /** Whether there is any way to a new token. */
  canRefresh({ access, value }: StoredToken): boolean {
    return !!value.refresh_token || this.host.canAsk(access);
  }

  /**
   * Replaces a token, or joins the replacement under way.
   *
   * @returns The token that is in the storage afterwards, `undefined` when the user signed out
   * meanwhile; fails with a `ProtheusError` when there is no new one.
   */
  refresh(old: StoredToken): Observable<string | undefined> {
    return this.flight.run(() =>
      defer(() => (this.lease.acquire() ? this.fetch(old) : this.awaitOther(old))).pipe(
        tap({
          next: access => {
            if (access) this.auth.emit('refreshed');
          },
          error: (error: ProtheusError) => {
            this.failures++;
            reportErrorOnce(error);
            this.auth.emit('refresh-failed', error);
          },
        }),
      ),
    );
  }

  /** Another frame refreshes: its token, its failure, or its lease when it died. */
  private awaitOther(old: StoredToken): Observable<string | undefined> {
    const since = this.clock.now();
    return awaitStorage<() => Observable<string | undefined>>(
      () => {
        if (!this.isCurrent(old)) return () => of(this.storage.read()?.access);
        const { failed, failedAt = 0 } = this.lease.state();
        if (failed === markOf(old.access) && failedAt >= since) {
          return () => throwError(() => refreshFailed('the refresh of another frame failed'));
        }
        return this.lease.acquire() ? () => this.fetch(old) : undefined;
      },
      LEASE_WAIT,
      this.clock,
    ).pipe(
      switchMap(go =>
        go ? go() : throwError(() => refreshFailed('another frame did not finish its refresh')),
      ),
    );
  }

  private fetch(old: StoredToken): Observable<string | undefined> {
    return this.exchange(old).pipe(
      map(answer => {
        // Signed out, or in as somebody else: what was fetched is nobody's any more.
        if (this.isCurrent(old)) this.storage.write({ ...old.value, ...answer });
      }),
      catchError((cause: unknown) =>
        (this.isCurrent(old) ? this.host.ask(old.access) : of(undefined)).pipe(
          map(() => {
            if (this.isCurrent(old)) {
              this.lease.learn({ failed: markOf(old.access), failedAt: this.clock.now() });
              throw refreshFailed(cause);
            }
          }),
        ),
      ),
      map(() => this.storage.read()?.access),
      // Before anybody is told: the next refresh may begin at once.
      tap({ next: () => this.lease.release(), error: () => this.lease.release() }),
    );
  }

  private isCurrent({ access }: StoredToken): boolean {
    return this.storage.read()?.access === access;
  }

  private exchange({ value }: StoredToken): ReturnType<TokenEndpoint['request']> {
    const refreshToken = value.refresh_token;
    if (!refreshToken) return throwError(() => 'the stored token has no refresh_token');
    const late = new Observable<never>(subscriber =>
      this.clock.after(LIMIT, () => subscriber.error(`no answer within ${LIMIT / 1_000} s`)),
    );
    return merge(
      this.endpoint.request({ grant_type: 'refresh_token', refresh_token: refreshToken }),
      late,
    ).pipe(take(1));
  }
}
