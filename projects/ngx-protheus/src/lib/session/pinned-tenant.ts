import { InjectionToken } from '@angular/core';

import { readSession } from './browser-storage';
import { type ProtheusStorageKey } from './protheus-session-values';

/** The texts that stay, whatever others write; `null` for a key that was absent. */
export type PinnedContext = Partial<Record<ProtheusStorageKey, string | null>>;

/**
 * Company and branch that the application was opened with, where they stay whatever other code
 * writes to the shared `sessionStorage`. What the application sets itself by the library is followed.
 */
export const PINNED_CONTEXT: InjectionToken<PinnedContext> = new InjectionToken<PinnedContext>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'PINNED_CONTEXT' : '',
);

/** Takes company and branch as they are now. */
export function takePinnedContext(): PinnedContext {
  return { ProCompany: readSession('ProCompany'), ProBranch: readSession('ProBranch') };
}
