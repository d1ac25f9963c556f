import { inject, type ProviderToken, type Type } from '@angular/core';
import { PoDialogModule, PoDialogService } from '@po-ui/ng-components';
import { childInjectorWith } from '../child-injector';

/**
 * PO UI's dialog service, also if the application does not provide it. Call it in an injection
 * context.
 */
export function injectPoDialog(): PoDialogService {
  return injectWithModule(PoDialogService, PoDialogModule);
}

/**
 * A service of the application, else of a child injector with the module that provides it: in PO UI
 * 17 and 18 only `PoDialogModule` provides it, from 19 on the root.
 *
 * @param service The service of PO UI.
 * @param module The module that provides it.
 */
export function injectWithModule<T>(service: ProviderToken<T>, module: Type<unknown>): T {
  return inject(service, { optional: true }) ?? childInjectorWith(module).get(service);
}
