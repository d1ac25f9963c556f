import { InjectionToken } from '@angular/core';
import { later } from './later';

/** The time and the timers of the token rules. Specs replace it by one that they advance. */
export interface Clock {
  /** Milliseconds since 1970 by this computer, which may be wrong by hours. */
  now(): number;

  /**
   * Calls `run` after a time.
   *
   * @returns Cancels it.
   */
  after(milliseconds: number, run: () => void): () => void;
}

/** The clock that decides when a token expires and when a wait ends. */
export const CLOCK: InjectionToken<Clock> = /* @__PURE__ */ new InjectionToken<Clock>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'Protheus clock' : '',
  {
    providedIn: 'root',
    factory: (): Clock => ({
      now: () => Date.now(),
      after: later,
    }),
  },
);
