import { InjectionToken } from '@angular/core';

import { later } from './later';

/** The time and the timers of the token rules, so that specs can hold and turn them. */
export interface Clock {
  /** Milliseconds since 1970 by this computer, which may be wrong by hours. */
  now(): number;

  /**
   * Runs something later.
   *
   * @returns Cancels it.
   */
  after(milliseconds: number, run: () => void): () => void;
}

/** The clock that decides when a token is old and when a wait ends. */
export const CLOCK: InjectionToken<Clock> = new InjectionToken<Clock>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'Protheus clock' : '',
  {
    providedIn: 'root',
    factory: (): Clock => ({
      now: () => Date.now(),
      after: later,
    }),
  },
);
