// Builds an application with a chain of `interceptor-chains.json`. It imports only Angular, so that it
// runs in any version (e2e/consumers/chains.ts); the library and PO UI are given.
import {
  HTTP_INTERCEPTORS,
  HttpClient,
  HttpClientModule,
  type HttpEvent,
  type HttpFeature,
  type HttpFeatureKind,
  type HttpHandler,
  type HttpInterceptor,
  type HttpInterceptorFn,
  type HttpRequest,
  provideHttpClient,
  withFetch,
  withInterceptors,
  withInterceptorsFromDi,
  withNoXsrfProtection,
  withRequestsMadeViaParent,
} from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import {
  type ApplicationRef,
  Component,
  createComponent,
  createEnvironmentInjector,
  type EnvironmentProviders,
  importProvidersFrom,
  inject,
  type Provider,
  type Type,
} from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { defer, delay, type Observable, of, switchMap, tap } from 'rxjs';

type Providers = (Provider | EnvironmentProviders)[];

/** The `provideHttpClient()` of one injector. */
export interface ChainHttp {
  /** The features in their order; absent where the injector has no `provideHttpClient()`. */
  readonly http?: readonly string[];
  /** The interceptors of `withInterceptors([…])`, in their order. */
  readonly functions?: readonly string[];
  /** Whether the injector of a route has `provideProtheus()` too. */
  readonly protheus?: boolean;
}

/** A row of `interceptor-chains.json`. */
export interface InterceptorChain extends ChainHttp {
  readonly name: string;
  /** The root's providers in their order. */
  readonly providers: readonly string[];
  /** Whose `HttpClient` sends the request: `root`, `component` or `route`. */
  readonly client: string;
  readonly nested?: ChainHttp;
  /** The URL that the application requests, unless it is that of the table. */
  readonly url?: string;
  /** The URL that each interceptor of the application receives. */
  readonly sees: Readonly<Record<string, string | undefined>>;
  /** The headers of the application's own interceptors that the server receives. */
  readonly header: readonly string[];
  /** What differs in a version of Angular without the token for root interceptors. */
  readonly withoutToken?: string;
}

/** What a chain consists of besides Angular. */
export interface ChainParts {
  readonly provideProtheus: () => Provider | EnvironmentProviders;
  readonly protheusInterceptor: HttpInterceptorFn;
  /** `PoHttpInterceptorModule` of PO UI. */
  readonly poUiModule: Type<unknown>;
  /** Replaces Angular's backend; empty for the real one. */
  readonly backend: Providers;
}

/** What one interceptor of the application saw of a request or of its end. */
export interface Observed {
  readonly interceptor: string;
  readonly url?: string;
  /** The header names of the request, in lower case. */
  readonly headers?: readonly string[];
  /** The status of an error that came back. */
  readonly status?: number;
}

/** The running application. */
export interface ChainApplication {
  readonly http: HttpClient;
  readonly root: ApplicationRef;
  readonly observed: Observed[];
  destroy(): void;
}

/** The interceptors that applications write, as functions of the request. */
const CHANGES: Readonly<Record<string, (request: HttpRequest<unknown>) => HttpRequest<unknown>>> = {
  record: request => request,
  recordClass: request => request,
  prefix: request => request.clone({ url: `/api${request.url}` }),
  startsWithApi: request => startsWithApi(request, 'X-Area'),
  headerClass: request => startsWithApi(request, 'X-Class'),
  asyncClass: request => startsWithApi(request, 'X-Async'),
};

function startsWithApi(request: HttpRequest<unknown>, header: string): HttpRequest<unknown> {
  return request.url.startsWith('/api')
    ? request.clone({ setHeaders: { [header]: '1' } })
    : request;
}

@Component({
  selector: 'pro-chain-component',
  standalone: true,
  imports: [HttpClientModule],
  template: '',
})
class HttpClientModuleComponent {
  readonly http = inject(HttpClient);
}

/** Starts the application of a row. */
export async function startChain(
  chain: InterceptorChain,
  parts: ChainParts,
): Promise<ChainApplication> {
  const observed: Observed[] = [];
  const root = await createApplication({
    providers: [
      ...chain.providers.map(name => rootProvider(name, chain, parts, observed)),
      // Again at the end, because HttpClientModule and provideHttpClient() bring their own.
      ...(chain.providers.includes('testing') ? [provideHttpClientTesting()] : parts.backend),
    ],
  });
  return {
    http: clientOf(chain, parts, root, observed),
    root,
    observed,
    destroy: () => root.destroy(),
  };
}

function rootProvider(
  name: string,
  chain: InterceptorChain,
  parts: ChainParts,
  observed: Observed[],
): Provider | EnvironmentProviders {
  switch (name) {
    case 'http':
      return httpClient(chain, parts, observed);
    case 'httpModule':
      return importProvidersFrom(HttpClientModule);
    case 'poUiModule':
      return importProvidersFrom(parts.poUiModule);
    case 'protheus':
      return parts.provideProtheus();
    case 'testing':
      return provideHttpClientTesting();
    default:
      return {
        provide: HTTP_INTERCEPTORS,
        useValue: classInterceptor(name, observed),
        multi: true,
      };
  }
}

function httpClient(
  { http = [], functions = [] }: ChainHttp,
  parts: ChainParts,
  observed: Observed[],
): EnvironmentProviders {
  const features: Readonly<Record<string, () => HttpFeature<HttpFeatureKind>>> = {
    di: withInterceptorsFromDi,
    fetch: withFetch,
    noXsrf: withNoXsrfProtection,
    parent: withRequestsMadeViaParent,
    functions: () =>
      withInterceptors(
        functions.map(name =>
          name === 'protheus' ? parts.protheusInterceptor : functionInterceptor(name, observed),
        ),
      ),
  };
  return provideHttpClient(...http.map(name => features[name]()));
}

function functionInterceptor(name: string, observed: Observed[]): HttpInterceptorFn {
  return (request, next) => observe(name, request, next, observed);
}

function classInterceptor(name: string, observed: Observed[]): HttpInterceptor {
  return {
    intercept: (
      request: HttpRequest<unknown>,
      next: HttpHandler,
    ): Observable<HttpEvent<unknown>> =>
      name === 'asyncClass'
        ? of(null).pipe(
            delay(1),
            switchMap(() => observe(name, request, sent => next.handle(sent), observed)),
          )
        : observe(name, request, sent => next.handle(sent), observed),
  };
}

/** Writes down what an interceptor sees, and forwards what it makes of the request. */
function observe(
  interceptor: string,
  request: HttpRequest<unknown>,
  next: (request: HttpRequest<unknown>) => Observable<HttpEvent<unknown>>,
  observed: Observed[],
): Observable<HttpEvent<unknown>> {
  return defer(() => {
    const headers = request.headers.keys().map(name => name.toLowerCase());
    observed.push({ interceptor, url: request.url, headers });
    return next(CHANGES[interceptor](request));
  }).pipe(tap({ error: ({ status }) => observed.push({ interceptor, status }) }));
}

function clientOf(
  { client, nested = {} }: InterceptorChain,
  parts: ChainParts,
  root: ApplicationRef,
  observed: Observed[],
): HttpClient {
  if (client === 'root') return root.injector.get(HttpClient);
  if (client === 'component' && parts.backend.length) {
    // The injector that Angular makes for the modules that a component imports.
    const imported = [importProvidersFrom(HttpClientModule), ...parts.backend];
    return createEnvironmentInjector(imported, root.injector).get(HttpClient);
  }
  if (client === 'component') {
    const component = createComponent(HttpClientModuleComponent, {
      environmentInjector: root.injector,
    });
    return component.instance.http;
  }
  // As the router does it with the `providers` of a route.
  const providers: Providers = [];
  if (nested.http) {
    providers.push(httpClient(nested, parts, observed));
    if (!nested.http.includes('parent')) providers.push(...parts.backend);
  }
  if (nested.protheus) providers.push(parts.provideProtheus());
  return createEnvironmentInjector(providers, root.injector).get(HttpClient);
}
