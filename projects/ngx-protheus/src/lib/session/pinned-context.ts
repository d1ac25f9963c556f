import { InjectionToken } from '@angular/core';

/**
 * Whether company and branch stay those the application was opened with, whatever other code writes
 * to the shared `sessionStorage`. What the application sets itself by the library is followed.
 */
export const PINNED_CONTEXT: InjectionToken<boolean> = new InjectionToken<boolean>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'PINNED_CONTEXT' : '',
);
