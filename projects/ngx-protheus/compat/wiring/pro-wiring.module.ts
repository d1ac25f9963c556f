import { ENVIRONMENT_INITIALIZER, NgModule } from '@angular/core';
import { provideProtheus } from 'ngx-protheus';
import { patchParentHttpClient } from './patch-parent-http-client';

/**
 * The providers of all modules that had interceptors. A separate module, so that the providers are
 * registered once when several of those modules are imported.
 */
@NgModule({
  providers: [
    provideProtheus(),
    { provide: ENVIRONMENT_INITIALIZER, multi: true, useValue: patchParentHttpClient },
  ],
})
export class ProWiringModule {}
