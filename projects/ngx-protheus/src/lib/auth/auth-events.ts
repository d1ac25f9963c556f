import { Injectable } from '@angular/core';
import { type Observable, Subject } from 'rxjs';

import { type ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';

/**
 * Something that happened to the token.
 *
 * - `refreshed`: there is a new token, from the token end point, the host or another frame.
 * - `refresh-failed`: no new token could be fetched; see `error`. Requests whose token has expired
 *   end in a 401, a token that is still valid goes on being used.
 * - `refused`: the server refuses a token that was just fetched; see `error`.
 * - `missing`: the host wrote no token; see `error`. Requests go out without one.
 */
export interface ProtheusAuthEvent {
  readonly type: 'refreshed' | 'refresh-failed' | 'refused' | 'missing';
  /** Why, with a code of the range NGP5xx. */
  readonly error?: ProtheusError;
}

/**
 * What an application may want to know about its token.
 *
 * **Security.** No event carries a token, in whole or in part.
 *
 * @example
 * inject(ProtheusAuth)
 *   .authEvents.pipe(takeUntilDestroyed())
 *   .subscribe(({ type }) => {
 *     if (type === 'refresh-failed') this.notification.warning('A sessão expirou.');
 *   });
 */
@Injectable({ providedIn: 'root' })
export class ProtheusAuth {
  readonly #subject = new Subject<ProtheusAuthEvent>();

  /** One event for each thing that happened, however many requests waited for it. */
  readonly events: Observable<ProtheusAuthEvent> = this.#subject.asObservable();

  /** Where a guard was asked to go when nobody was signed in. */
  redirectUrl = '';

  /** @internal Tells those who listen, and in development the console. */
  emit(type: ProtheusAuthEvent['type'], error?: ProtheusError): void {
    if ((typeof ngDevMode === 'undefined' || ngDevMode) && error) reportErrorOnce(error);
    this.#subject.next({ type, error });
  }
}
