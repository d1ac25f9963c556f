import {
  type ApplicationRef,
  type EnvironmentProviders,
  importProvidersFrom,
  type Provider,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { PoHttpRequestModule } from '@po-ui/ng-components';
import { TypicalComponent } from './typical.component';

/** Starts the application with the providers of `ng add @po-ui/ng-components`, and further ones. */
export async function startTypical(
  ...more: readonly (Provider | EnvironmentProviders)[]
): Promise<ApplicationRef> {
  const application = await bootstrapApplication(TypicalComponent, {
    providers: [
      provideRouter([]),
      provideAnimations(),
      importProvidersFrom(PoHttpRequestModule),
      ...more,
    ],
  });
  // The benchmark of the start waits for this mark.
  performance.mark('started');
  return application;
}
