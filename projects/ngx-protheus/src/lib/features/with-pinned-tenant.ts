import { ENVIRONMENT_INITIALIZER, inject } from '@angular/core';
import { PINNED_CONTEXT, takePinnedContext } from '../session/pinned-tenant';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Keeps the company and the branch that the application was opened with, whatever another
 * application of the tab writes: `sessionStorage` is shared by all frames of a tab.
 */
export function withPinnedTenant(): ProtheusFeature {
  return {
    name: 'withPinnedContext',
    providers: [
      { provide: PINNED_CONTEXT, useFactory: takePinnedContext },
      // Taken first: the session may be used later, after somebody else has written.
      {
        provide: ENVIRONMENT_INITIALIZER,
        multi: true,
        useValue: (): unknown => inject(PINNED_CONTEXT),
      },
    ],
  };
}
