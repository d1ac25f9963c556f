import {
  HttpContextToken,
  type HttpEvent,
  type HttpHandler,
  type HttpHandlerFn,
  type HttpInterceptor,
  type HttpInterceptorFn,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Observable, of } from 'rxjs';
import { InterceptedRequest, InterceptorDependencies } from './intercepted-request';

/**
 * Puts relative URLs under the REST base and adds the token, the tenant and the session's headers.
 * It must be the last interceptor, after `withInterceptorsFromDi()`: an interceptor behind it would
 * receive a 401 before the request is retried.
 *
 * **Security.** Token and tenant leave the application only for the REST base that the host
 * announced: same origin, path equal by segment. Everything else is opt-in by name
 * (`withTrustedUrls()`, `PROTHEUS_TOKEN`).
 *
 * @example
 * export const appConfig: ApplicationConfig = {
 *   providers: [provideHttpClient(withInterceptors([protheusInterceptor])), provideProtheus()],
 * };
 */
export const protheusInterceptor: HttpInterceptorFn = (request, next) =>
  intercept(inject(InterceptorDependencies), request, next, 'function');

/**
 * The interceptor as a class, which `provideProtheus()` registers under `HTTP_INTERCEPTORS`: chains
 * that support classes only (`withInterceptorsFromDi()`, `HttpClientModule` in a component) work
 * without another line. Where the function runs too, the last of the two handles a 401.
 */
@Injectable()
export class ProtheusClassInterceptor implements HttpInterceptor {
  readonly #dependencies = inject(InterceptorDependencies);

  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    return intercept(this.#dependencies, request, forwarded => next.handle(forwarded), 'class');
  }
}

/** The kind of interceptor that handled a request. */
export type InterceptorKind = 'function' | 'class';

/** Set on the request of the self-check; each interceptor of this library adds its kind. */
export const SELF_CHECK: HttpContextToken<InterceptorKind[] | undefined> =
  /* @__PURE__ */ new HttpContextToken<InterceptorKind[] | undefined>(() => undefined);

/**
 * Both kinds of interceptor. `next` is called once for each subscription, and again for a retry.
 *
 * Nothing is read before the subscription, so that `retry` and stored Observables send the current
 * session; and nothing is asynchronous when configuration and token are there.
 */
function intercept(
  dependencies: InterceptorDependencies,
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  kind: InterceptorKind,
): Observable<HttpEvent<unknown>> {
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && request.context.has(SELF_CHECK)) {
    return recordVisit(request, next, kind);
  }
  return new Observable(caller =>
    new InterceptedRequest(dependencies, request, next, caller).send(),
  );
}

/** Handles the request of the self-check, which never leaves the page. */
function recordVisit(
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  kind: InterceptorKind,
): Observable<HttpEvent<unknown>> {
  const visits = request.context.get(SELF_CHECK) ?? [];
  visits.push(kind);
  return visits.length > 1 ? of(new HttpResponse({ body: '' })) : next(request);
}
