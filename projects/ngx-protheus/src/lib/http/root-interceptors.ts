import * as angularHttp from '@angular/common/http';
import { type HttpBackend, type HttpInterceptorFn } from '@angular/common/http';
import { type InjectionToken } from '@angular/core';

// By the namespace, which turns a name that a version of Angular lacks into `undefined`. A named
// import of it would not build.
const INTERCEPTING_HANDLER = angularHttp.ɵHttpInterceptingHandler;

/**
 * Angular's token for interceptors that run after all others, in each chain of the application. Its
 * own cache of server-side rendering uses it. `undefined` in a version of Angular without it.
 */
export const ROOT_INTERCEPTORS: InjectionToken<readonly HttpInterceptorFn[]> | undefined =
  INTERCEPTING_HANDLER && angularHttp.ɵHTTP_ROOT_INTERCEPTOR_FNS;

/** Whether a chain forwards to that of the parent injector: `withRequestsMadeViaParent()`. */
export function isParentChain(backend: HttpBackend): boolean {
  return backend instanceof INTERCEPTING_HANDLER;
}
