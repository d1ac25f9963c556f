import {
  APP_BOOTSTRAP_LISTENER,
  DestroyRef,
  ENVIRONMENT_INITIALIZER,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  type Provider,
} from '@angular/core';
import { AppConfigLoader } from './app-config/app-config-loader';
import { ErrorCode } from './errors/error-codes';
import { reportOnce } from './errors/report';
import { type ProtheusFeature } from './features/protheus-feature';
import { reportForeignScripts } from './host/script-message';
import { interceptorProvider } from './http/protheus-interceptor';
import { reportProvidedInRoute } from './http/provided-in-route';
import { ROOT_INTERCEPTORS } from './http/root-interceptors';
import { selfCheck } from './http/self-check';
import { normalizeFirstUrl } from './index-html';
import { SESSION_SNAPSHOT } from './session/session-snapshot';

/**
 * Provides everything that an application inside Protheus needs. The defaults are right without
 * configuration.
 *
 * @param features The `with…()` features that change a default.
 *
 * @example
 * export const appConfig: ApplicationConfig = {
 *   providers: [provideHttpClient(), provideProtheus()],
 * };
 */
export function provideProtheus(...features: readonly ProtheusFeature[]): EnvironmentProviders {
  const providers: Provider[] = [
    interceptorProvider(ROOT_INTERCEPTORS),
    {
      provide: ENVIRONMENT_INITIALIZER,
      multi: true,
      useValue: (): void => {
        // Before the router, which may remove the host's parameters from the URL.
        inject(SESSION_SNAPSHOT);
        // Before another application of the tab writes its configuration.
        inject(AppConfigLoader);
        normalizeFirstUrl();
        if (typeof ngDevMode === 'undefined' || ngDevMode) {
          inject(DestroyRef).onDestroy(reportForeignScripts());
          reportProvidedInRoute(features.map(({ ɵkind }) => ɵkind));
        }
      },
    },
    features.map(({ ɵproviders }) => ɵproviders),
  ];
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    reportDuplicates(features);
    providers.push({ provide: APP_BOOTSTRAP_LISTENER, multi: true, useFactory: selfCheck });
  }
  return makeEnvironmentProviders(providers);
}

function reportDuplicates(features: readonly ProtheusFeature[]): void {
  const names = features.map(({ ɵkind }) => ɵkind);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    reportOnce(
      ErrorCode.DUPLICATE_FEATURE,
      `provideProtheus() has ${twice}() twice; only the last one counts. Merge them into one.`,
      twice,
    );
  }
}
