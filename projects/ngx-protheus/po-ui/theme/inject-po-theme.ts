import { EnvironmentInjector, inject, type ProviderToken, type Type } from '@angular/core';
import { PoThemeModule, PoThemeService } from '@po-ui/ng-components';
import { childInjectorWith } from '../child-injector';

/** The string token that `PoThemeService` of PO UI 17 and 18 injects. */
const WINDOW = 'Window' as unknown as ProviderToken<unknown>;

/**
 * PO UI's theme service, also if the application does not provide it. Call it in an injection
 * context.
 */
export function injectPoTheme(): PoThemeService {
  return injectWithWindow(PoThemeService, PoThemeModule);
}

/**
 * A service that may inject `'Window'`: of the root if that is possible, else of a child injector
 * with the module that provides the token. In PO UI 17 and 18 only `PoThemeModule` provides it, and
 * an application without that module fails with `No provider for Window`; PO UI 19 does not inject
 * it.
 *
 * @param service The service of PO UI.
 * @param module The module that provides `'Window'`.
 */
export function injectWithWindow<T>(service: ProviderToken<T>, module: Type<unknown>): T {
  const root = inject(EnvironmentInjector);
  const child = childInjectorWith(module);
  const needed = child.get(WINDOW, null) !== null && root.get(WINDOW, null) === null;
  return (needed ? child : root).get(service);
}
