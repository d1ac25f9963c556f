import { inject, Injectable } from '@angular/core';
import { defer, type Observable, of } from 'rxjs';

import { hostKind } from '../host/host-kind';
import { sendToAdvpl } from '../host/send-to-advpl';
import { awaitStorage } from './await-storage';
import { CLOCK } from './clock';
import { TokenStorage } from './stored-token';

/** How long the host may take to write a token that it was asked for. */
const LIMIT = 3_000;

/** Asks the host for a token: `internalToken`, which it answers by writing the storage. */
@Injectable({ providedIn: 'root' })
export class HostToken {
  private readonly clock = inject(CLOCK);
  private readonly storage = inject(TokenStorage);
  private asked: string | undefined;

  /** Whether asking may help: inside a host, once for each token that has to be replaced. */
  canAsk(access = ''): boolean {
    return this.asked !== access && hostKind() !== 'browser';
  }

  /**
   * Asks, and waits until the storage shows another token.
   *
   * @param access The token to be replaced, empty when there is none.
   * @returns The new token, or `undefined` when nothing came or nobody can be asked.
   */
  ask(access = ''): Observable<string | undefined> {
    return defer(() => {
      if (!this.canAsk(access)) return of(undefined);
      this.asked = access;
      sendToAdvpl('internalToken', '');
      return awaitStorage(
        () => {
          const found = this.storage.read()?.access;
          return found === access ? undefined : found;
        },
        LIMIT,
        this.clock,
      );
    });
  }
}
