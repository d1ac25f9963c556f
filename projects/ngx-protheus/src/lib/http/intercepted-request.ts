import { DOCUMENT } from '@angular/common';
import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHandlerFn,
  type HttpHeaders,
  type HttpRequest,
} from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Observable, Subscriber } from 'rxjs';
import { AppConfigLoader } from '../app-config/app-config-loader';
import { type BaseUri, baseUriSource } from '../app-config/base-uri';
import { parseUrl } from '../app-config/parse-url';
import { TokenManager } from '../auth/token-manager';
import { type RequestSession } from '../session/request-session';
import { SessionStore } from '../session/session-store';
import { createUrlClassifier, underRestBase, type UrlClassifier } from '../url/classify-url';
import { addMissingHeaders, SessionHeaders } from '../url/request-headers';
import { reportOtherOrigin } from '../url/response-origin';
import { type UrlClassification } from '../url/url-classification';
import { type RequestOptions, requestOptions } from './request-options';
import { describeResponseError, httpFailure } from './response-error';
import { injectUrlRules } from './url-options';

/** What every request of an application needs. */
@Injectable({ providedIn: 'root' })
export class InterceptorDependencies {
  readonly base: BaseUri = baseUriSource(inject(DOCUMENT));
  readonly loader: AppConfigLoader = inject(AppConfigLoader);
  readonly store: SessionStore = inject(SessionStore);
  readonly tokens: TokenManager = inject(TokenManager);
  readonly headers: SessionHeaders = new SessionHeaders();
  readonly classifyUrl: UrlClassifier = createUrlClassifier(injectUrlRules());
}

/** Angular's name for it, unless the application chose another. */
const XSRF_HEADER = 'X-XSRF-TOKEN';

/**
 * One request: classifies the URL, waits for the configuration and the token when they are missing,
 * adds the headers, forwards the request, and retries it once after a 401. It subscribes to the
 * response itself, because one more operator would cost time in each request.
 */
export class InterceptedRequest extends Subscriber<HttpEvent<unknown>> {
  readonly #dependencies: InterceptorDependencies;
  #request: HttpRequest<unknown>;
  readonly #nextHandler: HttpHandlerFn;
  readonly #caller: Subscriber<HttpEvent<unknown>>;
  /** Whether headers were attached or the URL was changed, so that a failure may be described. */
  #changed = false;
  /** The access token that was attached. */
  #token: string | undefined;
  /** Whether a 401 may be followed by one retry. */
  #retry401: boolean | undefined;

  constructor(
    dependencies: InterceptorDependencies,
    request: HttpRequest<unknown>,
    nextHandler: HttpHandlerFn,
    caller: Subscriber<HttpEvent<unknown>>,
  ) {
    super(caller);
    this.#dependencies = dependencies;
    this.#request = request;
    this.#nextHandler = nextHandler;
    this.#caller = caller;
  }

  /** Sends the request. Called again when the missing configuration has been loaded. */
  send(): void {
    const dependencies = this.#dependencies;
    const request = this.#request;
    const { url, method } = request;
    // Read once, which is cheaper than one look-up for each token.
    const context = request.context.keys().next().done ? undefined : request.context;
    const options = requestOptions(context);
    const session = dependencies.store.requestSession();
    const documentBase = dependencies.base.baseURI;
    let restBase;
    try {
      restBase = dependencies.loader.current(session.appConfig);
    } catch {
      // The error is rethrown by `loader.ready`.
    }
    if (restBase && !restBase.protheus) return this.#forward();

    const requested =
      options.restBase && restBase ? underRestBase(url, documentBase, restBase) : url;
    let classification = dependencies.classifyUrl(requested, documentBase, restBase, method);
    if (options.restBase === false && classification?.rule === 7) {
      // Sent as it is written, it reaches the page's own server, which may not be the REST server.
      const absolute = parseUrl(url, documentBase)?.href ?? 'data:';
      classification = dependencies.classifyUrl(absolute, documentBase, restBase, method);
    }
    if (!classification || (options.restBase && !restBase)) {
      this.add(
        dependencies.loader.ready.subscribe({
          next: () => this.send(),
          error: error => this.#sendWithoutRestBase(error),
        }),
      );
      return;
    }
    this.#attachHeaders(classification, options, session);
  }

  /** Adds the session's headers, as soon as there is a token; headers of the caller are kept. */
  #attachHeaders(
    { url, token, tenant, dropXsrf }: UrlClassification,
    options: RequestOptions,
    session: RequestSession,
  ): void {
    const dependencies = this.#dependencies;
    const request = this.#request;
    const { headers } = request;
    if (options.restBase === false) url = request.url;
    tenant = options.tenant ?? tenant;
    // Nearly all requests come without headers: they share one `HttpHeaders`. To look one header up
    // costs more than to count them.
    const hasNoHeaders = !headers.keys().length;
    const needsToken = (options.token ?? token) && (hasNoHeaders || !headers.has('Authorization'));
    const retry401 = needsToken && options.retry401 !== false;
    const attach = (current: RequestSession, access?: string): void => {
      const addedHeaders =
        access || tenant ? dependencies.headers.of(current, access, tenant) : undefined;
      const all = addedHeaders
        ? hasNoHeaders
          ? addedHeaders
          : addMissingHeaders(addedHeaders, headers)
        : headers;
      this.#token = access;
      this.#retry401 = retry401;
      this.#forwardChanged(url, dropXsrf ? all.delete(XSRF_HEADER) : all);
    };
    if (!needsToken) {
      if (tenant || dropXsrf || url !== request.url) attach(session);
      else this.#forward();
      return;
    }
    const access = dependencies.tokens.current(session.token);
    if (access) {
      attach(session, access);
    } else {
      this.add(
        dependencies.tokens.ready().subscribe({
          next: ready => attach(dependencies.store.requestSession(), ready),
          error: error => this.#fail(401, error),
        }),
      );
    }
  }

  #forwardChanged(url: string, headers: HttpHeaders): void {
    this.#request = this.#request.clone({ url, headers });
    this.#changed = true;
    this.#forward();
  }

  #forward(): void {
    try {
      const response = this.#nextHandler(this.#request);
      ((typeof ngDevMode === 'undefined' || ngDevMode) && hasSessionHeaders(this.#request)
        ? response.pipe(reportOtherOrigin(this.#request.url, this.#dependencies.base.baseURI))
        : response
      ).subscribe(this);
    } catch (error) {
      // After a wait, no code above this one would pass the error to the caller.
      this.error(error);
    }
  }

  protected override _error(error: unknown): void {
    const caller = this.#caller;
    this.unsubscribe();
    if (this.#retry401 && error instanceof HttpErrorResponse && error.status === 401) {
      this.#retry(error);
    } else {
      caller.error(this.#changed ? describeResponseError(error) : error);
    }
  }

  /** Retries with a newer token. Without one, the caller receives the 401. */
  #retry(unauthorized: unknown): void {
    const caller = this.#caller;
    const request = this.#request;
    let response: Observable<HttpEvent<unknown>> | undefined;
    caller.add(
      this.#dependencies.tokens.recover(this.#token).subscribe({
        next: newer => {
          response = this.#nextHandler(
            request.clone({ setHeaders: { Authorization: `Bearer ${newer}` } }),
          );
        },
        complete: () => (response ? response.subscribe(caller) : caller.error(unauthorized)),
      }),
    );
  }

  /** The REST base is not available: only another origin is requested, without session headers. */
  #sendWithoutRestBase(error: unknown): void {
    const { url, headers } = this.#request;
    const documentBase = this.#dependencies.base.baseURI;
    if (parseUrl(url, documentBase)?.origin === new URL(documentBase).origin) {
      this.#fail(0, error);
    } else {
      this.#forwardChanged(url, headers.delete(XSRF_HEADER));
    }
  }

  /** Fails with an `HttpErrorResponse`, which callers and other interceptors expect. */
  #fail(status: number, error: unknown): void {
    this.error(httpFailure(this.#request, status, error));
  }
}

/** Whether a redirect of this request to another origin would carry values of the session. */
function hasSessionHeaders({ headers }: HttpRequest<unknown>): boolean {
  return headers.has('Authorization') || headers.has('tenantid');
}
