import {
  createEnvironmentInjector,
  DestroyRef,
  EnvironmentInjector,
  importProvidersFrom,
  inject,
  type Type,
} from '@angular/core';

/**
 * The injector of the application with a module of PO UI besides: what PO UI 17 and 18 provide by a
 * module alone. It ends with the injection context that it was made in.
 */
export function childInjectorWith(module: Type<unknown>): EnvironmentInjector {
  const child = createEnvironmentInjector(
    [importProvidersFrom(module)],
    inject(EnvironmentInjector),
  );
  inject(DestroyRef).onDestroy(() => child.destroy());
  return child;
}
