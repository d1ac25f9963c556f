import { inject, Injectable, type OnDestroy } from '@angular/core';
import { catchError, defer, EMPTY, filter, type Observable, of, tap, throwError } from 'rxjs';

import { type ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';
import { ProtheusAuth, type ProtheusAuthEvent } from './auth-events';
import { CLOCK } from './clock';
import { HostToken } from './host-token';
import { markOf, RefreshLease } from './refresh-lease';
import { inSubscribersZone } from './same-zone';
import { SingleFlight } from './single-flight';
import { type StoredToken, TokenStorage } from './stored-token';
import { missingToken, notRefreshable, refusedAlthoughFresh } from './token-errors';
import { TokenRefresher } from './token-refresher';
import { type TokenTimes, tokenTimes } from './token-times';

/** How long a token that was just fetched is not fetched again because of a 401. */
const FRESH = 60_000;

/** How long a refresh that failed answers for the 401s of requests that were under way. */
const PAUSE = 1_000;

/**
 * Knows which access token a request may carry, and what to do when there is none or when the
 * server refused it.
 */
@Injectable({ providedIn: 'root' })
export class TokenManager implements OnDestroy {
  private readonly clock = inject(CLOCK);
  private readonly storage = inject(TokenStorage);
  private readonly host = inject(HostToken);
  private readonly lease = inject(RefreshLease);
  private readonly refresher = inject(TokenRefresher);
  private readonly auth = inject(ProtheusAuth);
  private readonly asking = new SingleFlight<string | undefined>();

  /** The last decision: `access` may go out as long as the storage holds `text` and until `until`. */
  private text: string | null | undefined;
  private access: string | undefined;
  private until = 0;

  /**
   * How many refreshes failed so far. A request keeps the number it was sent at, for
   * {@link recover}: a refusal of what was sent before a failure is no reason to try again.
   */
  get failures(): number {
    return this.refresher.failures;
  }

  ngOnDestroy(): void {
    this.asking.cancel();
  }

  /**
   * The access token that may go out now. Costs a comparison of the stored text and of the time.
   *
   * @returns `undefined` when there is none or when {@link ready} has to be waited for.
   */
  current(): string | undefined {
    const text = this.storage.text();
    if (text !== this.text || this.clock.now() >= this.until) this.decide(text);
    return this.access;
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
      if (access) return of(access);
      const stored = this.storage.read();
      if (!stored) return this.askHost();
      return this.refresher
        .refresh(stored)
        .pipe(
          catchError((error: unknown) =>
            this.clock.now() < this.timesOf(stored).endsAt
              ? of<string | undefined>(stored.access)
              : throwError(() => error),
          ),
        );
    }).pipe(inSubscribersZone());
  }

  /**
   * Looks for another token after a 401.
   *
   * @param refused What the request carried.
   * @param failures {@link failures} when it was sent. Without it a failed refresh answers for all
   * who ask within a second.
   * @returns The token to send the request again with, or nothing when the 401 is the answer.
   */
  recover(refused: string | undefined, failures?: number): Observable<string> {
    return defer(() => {
      const stored = this.storage.read();
      if (!stored || stored.access !== refused) return this.ready();
      const { oursAt = 0 } = this.lease.state();
      const now = this.clock.now();
      const { ours, dueAt } = this.timesOf(stored);
      if (ours && within(now - oursAt, FRESH) && now < dueAt) {
        this.say('refused', refusedAlthoughFresh());
      } else if (!this.refresher.canRefresh(stored)) {
        this.say('refresh-failed', notRefreshable());
      } else if (!this.failedSince(stored, failures)) {
        return this.refresher.refresh(stored);
      }
      return EMPTY;
    }).pipe(
      catchError(() => EMPTY),
      filter((access): access is string => !!access && access !== refused),
      inSubscribersZone(),
    );
  }

  /** The times of the stored token, `undefined` when there is none. */
  times(): TokenTimes | undefined {
    const stored = this.storage.read();
    return stored && this.timesOf(stored);
  }

  private decide(text: string | null): void {
    const stored = this.storage.read();
    const until = stored ? this.usableUntil(stored) : Infinity;
    const usable = this.clock.now() < until;
    this.access = usable ? stored?.access : undefined;
    this.until = usable ? until : 0;
    // Kept only when nothing but this text decided: a malformed ERPTOKEN leaves it to TOKEN.
    this.text = (stored?.text ?? null) === text ? text : undefined;
  }

  /** Until when a token may go out as it is; the past when a refresh has to be waited for. */
  private usableUntil(stored: StoredToken): number {
    const { ours, dueAt, endsAt } = this.timesOf(stored);
    if (this.clock.now() < dueAt) return dueAt;
    if (!this.refresher.canRefresh(stored)) return Infinity;
    if (this.lease.state().failed !== markOf(stored.access)) return 0;
    // One attempt ahead of time. A token of the host may be judged by a clock that is wrong: it
    // goes out and the server decides.
    return ours ? endsAt : Infinity;
  }

  /** Whether the refresh failed that a request sent at `failures` could wait for. */
  private failedSince({ access }: StoredToken, failures: number | undefined): boolean {
    const { failed, failedAt = 0 } = this.lease.state();
    return (
      failed === markOf(access) &&
      (failures === undefined
        ? within(this.clock.now() - failedAt, PAUSE)
        : failures < this.failures)
    );
  }

  private timesOf(stored: StoredToken): TokenTimes {
    return tokenTimes(stored, this.lease.state());
  }

  private askHost(): Observable<string | undefined> {
    if (!this.asking.running && !this.host.canAsk()) return of(undefined);
    return this.asking.run(() =>
      this.host.ask().pipe(
        tap(access => {
          if (!access) this.say('missing', missingToken());
        }),
      ),
    );
  }

  private say(type: ProtheusAuthEvent['type'], error: ProtheusError): void {
    reportErrorOnce(error);
    this.auth.emit(type, error);
  }
}

function within(age: number, limit: number): boolean {
  return age >= 0 && age < limit;
}
