import { inject } from '@angular/core';
import { type Observable, of } from 'rxjs';
import { isConnected } from '../host/connection';
import { hostKind } from '../host/host-kind';
import { platformChannel } from '../host/platform-channel';
import { SessionStore } from '../session/session-store';
import { CLOCK } from '../timing/clock';
import { pollStorage } from './poll-storage';
import { readToken } from './stored-token';

/** How long the host may take to write a requested token, in milliseconds. */
const TIMEOUT = 3_000;

/**
 * Requests a token from the host: `internalToken`, upon which the host writes the storage. Must be
 * created in an injection context.
 */
export class HostToken {
  readonly #clock = inject(CLOCK);
  readonly #session = inject(SessionStore);
  #requestedFor: string | undefined;
  #notSent = false;

  /**
   * Whether a request may help: inside a host, once for each token that has to be replaced, and a
   * second time when the channel was not connected the first time.
   */
  canRequest(access: string): boolean {
    return (
      (this.#requestedFor !== access || (this.#notSent && isConnected())) &&
      hostKind() !== 'browser'
    );
  }

  /**
   * Requests a token and waits until the storage holds another one.
   *
   * @param access The token to be replaced, empty when there is none.
   * @returns Emits once: when there is another token, at the time limit, or at once when a request
   * does not help.
   */
  request(access: string): Observable<unknown> {
    if (!this.canRequest(access)) return of(undefined);
    this.#requestedFor = access;
    this.#notSent = true;
    return pollStorage(
      () => {
        if (this.#notSent && isConnected()) this.#send();
        return (readToken(this.#session)?.access ?? '') !== access || undefined;
      },
      TIMEOUT,
      this.#clock,
    );
  }

  #send(): void {
    this.#notSent = false;
    try {
      platformChannel()?.jsToAdvpl('internalToken', '');
    } catch {
      // The wait ends at its time limit, and the caller reports it.
    }
  }
}
