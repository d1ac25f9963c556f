import { Injectable } from '@angular/core';
import { Subject } from 'rxjs';
import { type ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';

/**
 * An event of the token.
 *
 * - `refreshed`: there is a new token, from the token endpoint, the host or another frame.
 * - `refresh-failed`: no new token could be fetched; see `error`. Requests whose token has expired
 *   end in a 401, a token that is still valid remains in use.
 * - `refused`: the server refuses a token that was just fetched; see `error`.
 * - `missing`: the host wrote no token; see `error`. Requests are sent without one.
 */
export interface ProtheusAuthEvent {
  readonly type: 'refreshed' | 'refresh-failed' | 'refused' | 'missing';
  /** Why, with a code of the range NGP5xx. */
  readonly error?: ProtheusError;
}

/**
 * What the interceptor and the guard write and `ProtheusAuth` publishes. It is a service of its own
 * because every application has the interceptor, but few inject `ProtheusAuth`.
 */
@Injectable({ providedIn: 'root' })
export class AuthState {
  readonly events = new Subject<ProtheusAuthEvent>();

  /** The URL of the last navigation that a guard stopped because the user was not signed in. */
  redirectUrl = '';

  /** Emits an event and reports its error. */
  emit(type: ProtheusAuthEvent['type'], error?: ProtheusError): void {
    if (error) reportErrorOnce(error);
    this.events.next({ type, error });
  }
}
