import { EnvironmentInjector, inject, type ProviderToken, type Type } from '@angular/core';
import { PoThemeModule, PoThemeService } from '@po-ui/ng-components';

import { childInjectorWith } from '../child-injector';

/** What `PoThemeService` of PO UI 17 and 18 asks for: a text as the token. */
const WINDOW = 'Window' as unknown as ProviderToken<unknown>;

/** PO UI’s theme service, whatever the application provides. Call it in an injection context. */
export function injectPoTheme(): PoThemeService {
  return injectWithWindow(PoThemeService, PoThemeModule);
}

/**
 * A service that may need `'Window'`: of the root where that works, else of a child injector with
 * the module that provides it. In PO UI 17 and 18 only `PoThemeModule` does, and an application that
 * lacks it stops at `No provider for Window`; from 19 on nobody asks for it.
 */
export function injectWithWindow<T>(service: ProviderToken<T>, module: Type<unknown>): T {
  const root = inject(EnvironmentInjector);
  const child = childInjectorWith(module);
  const needed = child.get(WINDOW, null) !== null && root.get(WINDOW, null) === null;
  return (needed ? child : root).get(service);
}
