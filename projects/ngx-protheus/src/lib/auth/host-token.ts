import { inject } from '@angular/core';
import { type Observable, of } from 'rxjs';

import { isConnected } from '../host/connection';
import { hostKind } from '../host/host-kind';
import { platformChannel } from '../host/platform-channel';
import { SessionStore } from '../session/session-store';
import { awaitStorage } from './await-storage';
import { CLOCK } from '../timing/clock';
import { readToken } from './stored-token';

/** How long the host may take to write a token that it was asked for. */
const LIMIT = 3_000;

/**
 * Asks the host for a token: `internalToken`, which it answers by writing the storage. To be made in
 * an injection context.
 */
export class HostToken {
  readonly #clock = inject(CLOCK);
  readonly #session = inject(SessionStore);
  #asked: string | undefined;
  #unsent = false;

  /**
   * Whether asking may help: inside a host, once for each token that has to be replaced, and once
   * more when the channel was not connected the first time.
   */
  canAsk(access: string): boolean {
    return (this.#asked !== access || (this.#unsent && isConnected())) && hostKind() !== 'browser';
  }

  /**
   * Asks, and waits until the storage shows another token.
   *
   * @param access The token to be replaced, empty when there is none.
   * @returns Emits once, as soon as there is another token, nothing came or nobody can be asked.
   */
  ask(access: string): Observable<unknown> {
    if (!this.canAsk(access)) return of(undefined);
    this.#asked = access;
    this.#unsent = true;
    return awaitStorage(
      () => {
        if (this.#unsent && isConnected()) this.#send();
        return (readToken(this.#session)?.access ?? '') !== access || undefined;
      },
      LIMIT,
      this.#clock,
    );
  }

  #send(): void {
    this.#unsent = false;
    try {
      platformChannel()?.jsToAdvpl('internalToken', '');
    } catch {
      // The wait ends by its limit, and whoever waits says so.
    }
  }
}
