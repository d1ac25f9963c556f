import { ENVIRONMENT_INITIALIZER, NgModule } from '@angular/core';
import { provideProtheus } from 'ngx-protheus';
import { wireClientAbove } from './patch-parent-http-client';

/**
 * What the modules that once held interceptors have in common. A module of its own, so that it
 * counts once however many of them are imported.
 */
@NgModule({
  providers: [
    provideProtheus(),
    { provide: ENVIRONMENT_INITIALIZER, multi: true, useValue: wireClientAbove },
  ],
})
export class ProWiringModule {}
