import {
  createEnvironmentInjector,
  DestroyRef,
  EnvironmentInjector,
  importProvidersFrom,
  inject,
  type Type,
} from '@angular/core';

/**
 * A child of the application's injector with the providers of a PO UI module: PO UI 17 and 18
 * provide some services only in a module. Destroyed with the injection context it was created in.
 *
 * @param module The module of PO UI.
 */
export function childInjectorWith(module: Type<unknown>): EnvironmentInjector {
  const child = createEnvironmentInjector(
    [importProvidersFrom(module)],
    inject(EnvironmentInjector),
  );
  inject(DestroyRef).onDestroy(() => child.destroy());
  return child;
}
