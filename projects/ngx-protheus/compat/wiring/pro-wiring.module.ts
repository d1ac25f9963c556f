import { ENVIRONMENT_INITIALIZER, NgModule } from '@angular/core';
import { provideProtheus } from 'ngx-protheus';
import { provideProtheusTheme } from 'ngx-protheus/po-ui';
import { patchParentHttpClient } from './patch-parent-http-client';

/**
 * The providers of all modules that had interceptors. The first request applied the theme of the
 * user, too. A separate module, so that the providers are
 * registered once when several of those modules are imported.
 */
@NgModule({
  providers: [
    provideProtheus(),
    provideProtheusTheme(),
    { provide: ENVIRONMENT_INITIALIZER, multi: true, useValue: patchParentHttpClient },
  ],
})
export class ProWiringModule {}
