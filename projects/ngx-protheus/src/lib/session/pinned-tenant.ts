import { InjectionToken } from '@angular/core';
import { readSession } from './browser-storage';
import { type ProtheusStorageKey } from './protheus-session-values';

/** The texts to keep; `null` for a key that was absent. */
export type PinnedTenant = Partial<Record<ProtheusStorageKey, string | null>>;

/**
 * The company and the branch that the application was opened with. They are kept when other code
 * writes to the shared `sessionStorage`, and change when the application sets them by the library.
 */
export const PINNED_TENANT: InjectionToken<PinnedTenant> =
  /* @__PURE__ */ new InjectionToken<PinnedTenant>(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'PINNED_TENANT' : '',
  );

/** Reads the current company and branch. */
export function readTenantToPin(): PinnedTenant {
  return { ProCompany: readSession('ProCompany'), ProBranch: readSession('ProBranch') };
}
