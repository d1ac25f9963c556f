import { EnvironmentInjector, inject, InjectionToken } from '@angular/core';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';

/** The injector that creates the services of this library. */
const ROOT_INJECTOR = /* @__PURE__ */ new InjectionToken<EnvironmentInjector>('ROOT_INJECTOR', {
  providedIn: 'root',
  factory: () => inject(EnvironmentInjector),
});

/**
 * Reports, in development mode, the features of a `provideProtheus()` that an injector below the root
 * has: the library's services are created in the root and do not see them.
 *
 * @param features The names of the features.
 */
export function reportProvidedInRoute(features: readonly string[]): void {
  if (!features.length || inject(ROOT_INJECTOR) === inject(EnvironmentInjector)) return;
  const calls = features.map(name => `${name}()`).join(', ');
  reportOnce(
    ErrorCode.PROVIDED_IN_ROUTE,
    `provideProtheus(${calls}) stands in the providers of a route or of a module that is loaded ` +
      `later. Its features have no effect there, because the library's services are created in ` +
      `the root. Move them to the provideProtheus() of the application's root providers.`,
  );
}
