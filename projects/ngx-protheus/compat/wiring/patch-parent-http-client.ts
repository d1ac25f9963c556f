import { HTTP_INTERCEPTORS, HttpHandler } from '@angular/common/http';
import {
  ApplicationRef,
  createEnvironmentInjector,
  EnvironmentInjector,
  inject,
} from '@angular/core';
import { ɵisInterceptorProvided, ɵProtheusClassInterceptor } from 'ngx-protheus';
import { warnComponentImport } from './component-import-warning';

const patchedHandlers = new WeakSet<HttpHandler>();

/**
 * Runs when an injector with the providers is created, and does nothing in the application's root.
 * A module that a component imports has its own injector below the root: its providers apply to an
 * `HttpClientModule` beside it, but not to the root's `HttpClient`, which nearly all services use.
 * Therefore the class interceptor is added in front of that client's chain, with a warning.
 */
export function patchParentHttpClient(): void {
  const injector = inject(EnvironmentInjector);
  if (injector === inject(ApplicationRef).injector || isProvidedByParent()) return;
  warnComponentImport();
  const handler = inject(HttpHandler, { skipSelf: true, optional: true });
  if (!handler || patchedHandlers.has(handler)) return;
  patchedHandlers.add(handler);
  // In the root injector: other components still use the client after this component is destroyed.
  const root = inject(ApplicationRef).injector;
  const interceptor = createEnvironmentInjector([ɵProtheusClassInterceptor], root).get(
    ɵProtheusClassInterceptor,
  );
  const handle = handler.handle.bind(handler);
  handler.handle = request => interceptor.intercept(request, { handle });
}

function isProvidedByParent(): boolean {
  if (ɵisInterceptorProvided({ skipSelf: true })) return true;
  const parentInterceptors = inject(HTTP_INTERCEPTORS, { skipSelf: true, optional: true }) ?? [];
  return parentInterceptors.some(interceptor => interceptor instanceof ɵProtheusClassInterceptor);
}
