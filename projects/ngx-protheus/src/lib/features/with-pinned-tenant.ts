import { ENVIRONMENT_INITIALIZER, inject } from '@angular/core';
import { PINNED_TENANT, readTenantToPin } from '../session/pinned-tenant';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Keeps the company and the branch that the application was opened with. All frames of a tab share
 * one `sessionStorage`, so without this feature another application of the tab can change them.
 *
 * @example
 * provideProtheus(withPinnedTenant())
 */
export function withPinnedTenant(): ProtheusFeature {
  return {
    ɵkind: 'withPinnedTenant',
    ɵproviders: [
      { provide: PINNED_TENANT, useFactory: readTenantToPin },
      // Read now: before the session is first used, other code may write.
      {
        provide: ENVIRONMENT_INITIALIZER,
        multi: true,
        useValue: (): unknown => inject(PINNED_TENANT),
      },
    ],
  };
}
