import { EnvironmentInjector, inject, InjectionToken } from '@angular/core';

/** The injector that creates the services of this library. Injected in development only. */
export const ROOT_INJECTOR: InjectionToken<EnvironmentInjector> =
  /* @__PURE__ */ new InjectionToken<EnvironmentInjector>('ROOT_INJECTOR', {
    providedIn: 'root',
    factory: () => inject(EnvironmentInjector),
  });
