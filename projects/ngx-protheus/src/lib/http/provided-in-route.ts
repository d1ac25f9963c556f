import { EnvironmentInjector, inject } from '@angular/core';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { isProvidedInRoot } from './protheus-interceptor';
import { ROOT_INJECTOR } from './root-injector';

/**
 * Reports, in development mode, the features of a `provideProtheus()` that an injector below the root
 * has: the library's services are created in the root and do not see them.
 *
 * @param features The names of the features.
 */
export function reportProvidedInRoute(features: readonly string[]): void {
  if (!features.length || inject(ROOT_INJECTOR) === inject(EnvironmentInjector)) return;
  const calls = features.map(name => `${name}()`).join(', ');
  const place =
    `provideProtheus(${calls}) stands in the providers of a route or of a module that is loaded ` +
    `later`;
  if (isProvidedInRoot()) {
    reportOnce(
      ErrorCode.PROVIDED_IN_ROUTE,
      `${place}. Its features have no effect there, because the library's services are created in ` +
        `the root. Move them to the provideProtheus() of the application's root providers.`,
    );
  } else {
    reportOnce(
      ErrorCode.PROVIDED_IN_ROUTE_ONLY,
      `${place}, and the application's root providers have no provideProtheus(). Its features have ` +
        `no effect there, and the root's HttpClient sends requests without token and tenant. Move ` +
        `the whole call to the application's root providers.`,
    );
  }
}
