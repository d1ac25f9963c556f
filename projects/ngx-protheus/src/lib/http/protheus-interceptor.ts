import {
  HTTP_INTERCEPTORS,
  HttpBackend,
  HttpContextToken,
  type HttpEvent,
  type HttpHandler,
  type HttpHandlerFn,
  type HttpInterceptor,
  type HttpInterceptorFn,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import {
  inject,
  Injectable,
  type InjectOptions,
  type Provider,
  runInInjectionContext,
} from '@angular/core';
import { Observable, of, tap } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { isReported, reportOnce } from '../errors/report';
import { diagnoseFailure } from './diagnose-failure';
import { InterceptorDependencies, sendIntercepted } from './intercepted-request';
import { ROOT_INJECTOR } from './root-injector';
import { isParentChain, ROOT_INTERCEPTORS } from './root-interceptors';

/**
 * Puts relative URLs under the REST base and adds the token, the tenant and the session's headers.
 * `provideProtheus()` registers it behind every interceptor of the application, so that those see
 * the URL and the headers that the application wrote. In a chain that forwards to the parent's chain
 * it does nothing, because it runs there too.
 */
const rootInterceptor: HttpInterceptorFn = (request, next) => {
  if (isParentChain(inject(HttpBackend))) return next(request);
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && !isProvidedInRoot()) reportBelowRoot();
  return intercept(
    inject(InterceptorDependencies),
    request,
    next,
    (typeof ngDevMode === 'undefined' || ngDevMode) && 'root',
  );
};

/**
 * Puts relative URLs under the REST base and adds the token, the tenant and the session's headers.
 * Beside `provideProtheus()` it is not needed and forwards requests unchanged: `provideProtheus()`
 * does the same, nearer to the server.
 *
 * **Security.** Token and tenant leave the application only for the REST base that the host
 * announced: same origin, path equal by segment. Everything else is opt-in by name
 * (`withTrustedUrls()`, `PROTHEUS_TOKEN`).
 *
 * @example
 * export const appConfig: ApplicationConfig = {
 *   providers: [provideHttpClient(), provideProtheus()],
 * };
 */
export const protheusInterceptor: HttpInterceptorFn = (request, next) => {
  if (isInterceptorProvided()) return next(request);
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && ROOT_INTERCEPTORS) reportNotProvided();
  return intercept(inject(InterceptorDependencies), request, next, 'function');
};

/**
 * The interceptor as a class, for modules of the old library. Where another form runs too, the second
 * of the two changes nothing: the URL is absolute and the headers are there.
 */
@Injectable()
export class ProtheusClassInterceptor implements HttpInterceptor {
  readonly #dependencies = inject(InterceptorDependencies);
  readonly #forwards = isInterceptorProvided();

  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    return this.#forwards
      ? next.handle(request)
      : intercept(this.#dependencies, request, forwarded => next.handle(forwarded), 'class');
  }
}

/**
 * The provider of the interceptor: under `HTTP_INTERCEPTORS` only in a version of Angular without
 * {@link ROOT_INTERCEPTORS}.
 *
 * @param token {@link ROOT_INTERCEPTORS}.
 */
export function interceptorProvider(token: typeof ROOT_INTERCEPTORS): Provider {
  return token
    ? { provide: token, useValue: rootInterceptor, multi: true }
    : { provide: HTTP_INTERCEPTORS, useFactory: createInterceptor, multi: true };
}

/** Whether `provideProtheus()` registered the interceptor behind all others. */
export function isInterceptorProvided(options?: InjectOptions): boolean {
  return (
    !!ROOT_INTERCEPTORS &&
    !!inject(ROOT_INTERCEPTORS, { ...options, optional: true })?.includes(rootInterceptor)
  );
}

/** Whether the root has `provideProtheus()`, not only an injector below it. Known in development only. */
export function isProvidedInRoot(): boolean {
  return runInInjectionContext(
    inject(ROOT_INJECTOR),
    () =>
      isInterceptorProvided() ||
      !!inject(HTTP_INTERCEPTORS, { optional: true })?.some(isClassInterceptor),
  );
}

/** The interceptors of {@link interceptorProvider}, for the messages of development. */
const providedInterceptors = /* @__PURE__ */ new WeakSet<object>();

/** Whether an interceptor is the class form of this library. Known in development only. */
export function isClassInterceptor(interceptor: HttpInterceptor): boolean {
  return interceptor instanceof ProtheusClassInterceptor || providedInterceptors.has(interceptor);
}

/** The class form without the class, which would cost every application its bytes. */
function createInterceptor(): HttpInterceptor {
  const dependencies = inject(InterceptorDependencies);
  const interceptor: HttpInterceptor = {
    intercept: (request, next) =>
      intercept(
        dependencies,
        request,
        forwarded => next.handle(forwarded),
        (typeof ngDevMode === 'undefined' || ngDevMode) && 'class',
      ),
  };
  if (typeof ngDevMode === 'undefined' || ngDevMode) providedInterceptors.add(interceptor);
  return interceptor;
}

function reportNotProvided(): void {
  reportOnce(
    ErrorCode.PROVIDE_PROTHEUS_MISSING,
    `protheusInterceptor runs without provideProtheus(): interceptors behind it see absolute URLs, ` +
      `and the host's parameters may be lost before they are read. Add provideProtheus() to the ` +
      `application's root providers; protheusInterceptor is then not needed in ` +
      `withInterceptors([…]).`,
  );
}

/** Reports a request of a chain below the root, unless its cause was reported at the start. */
function reportBelowRoot(): void {
  if (isReported(ErrorCode.MODULE_IN_COMPONENT, ErrorCode.PROVIDED_IN_ROUTE_ONLY)) return;
  reportOnce(
    ErrorCode.ROOT_WITHOUT_PROVIDE_PROTHEUS,
    `provideHttpClient() and provideProtheus() stand in the providers of a route, a module that is ` +
      `loaded later or a component, and the application's root providers have no ` +
      `provideProtheus(). Only the HttpClient beside it sends token and tenant; services of the ` +
      `root use another one. Move both calls to the application's root providers.`,
  );
}

/** The kind of interceptor that handled a request. */
export type InterceptorKind = 'root' | 'function' | 'class';

/** Set on the request of the self-check; each interceptor of this library adds its kind. */
export const SELF_CHECK: HttpContextToken<InterceptorKind[] | undefined> =
  /* @__PURE__ */ new HttpContextToken<InterceptorKind[] | undefined>(() => undefined);

/**
 * All kinds of interceptor. `next` is called once for each subscription, and again for a retry.
 *
 * Nothing is read before the subscription, so that `retry` and stored Observables send the current
 * session; and nothing is asynchronous when configuration and token are there.
 */
function intercept(
  dependencies: InterceptorDependencies,
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  kind: InterceptorKind | false | null,
): Observable<HttpEvent<unknown>> {
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && kind && request.context.has(SELF_CHECK)) {
    return recordVisit(request, next, kind);
  }
  const response = new Observable<HttpEvent<unknown>>(caller =>
    sendIntercepted(dependencies, request, next, caller),
  );
  return typeof ngDevMode === 'undefined' || ngDevMode
    ? response.pipe(tap({ error: failure => diagnoseFailure(dependencies, request, failure) }))
    : response;
}

/** Handles the request of the self-check, which never leaves the page. */
function recordVisit(
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  kind: InterceptorKind,
): Observable<HttpEvent<unknown>> {
  const visits = request.context.get(SELF_CHECK) ?? [];
  visits.push(kind);
  return kind === 'root' || visits.length > 1 ? of(new HttpResponse({ body: '' })) : next(request);
}
