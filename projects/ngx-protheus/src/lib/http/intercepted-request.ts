import { DOCUMENT } from '@angular/common';
import {
  type HttpContext,
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
import { type UrlClassification } from '../url/url-classification';
import { type InterceptorMark, readMark, withMark, withoutAddedHeaders } from './interceptor-mark';
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
  /** Whether no other interceptor of this library follows, so that no mark is needed. */
  readonly #last: boolean;

  #mark: InterceptorMark | undefined;
  #depth = 0;
  /** The request's context; absent when it is empty, as for nearly all requests. */
  #context: HttpContext | undefined;

  constructor(
    dependencies: InterceptorDependencies,
    request: HttpRequest<unknown>,
    nextHandler: HttpHandlerFn,
    caller: Subscriber<HttpEvent<unknown>>,
    last: boolean,
  ) {
    super(caller);
    this.#dependencies = dependencies;
    this.#request = request;
    this.#nextHandler = nextHandler;
    this.#caller = caller;
    this.#last = last;
  }

  /** Sends the request. Called again when the missing configuration has been loaded. */
  send(): void {
    const dependencies = this.#dependencies;
    const request = this.#request;
    const { url, method } = request;
    // Read once, which is cheaper than one look-up for each token.
    const context = request.context.keys().next().done ? undefined : request.context;
    this.#context = context;
    const mark = readMark(context);
    if (mark?.url === url) return this.#forwardAsInnermost(mark);

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
    if (mark) {
      // An interceptor between the function and the class changed the URL: classify the new one. The
      // first of the two no longer handles a 401.
      mark.depth++;
      this.#request = request.clone({ headers: withoutAddedHeaders(request, mark) });
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
      const mark = { url, token: access, retry401, addedHeaders, depth: 0 };
      this.#attachMark(mark, dropXsrf ? all.delete(XSRF_HEADER) : all);
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

  /** Forwards the request with a mark: the second of function and class does not change the URL. */
  #attachMark(mark: InterceptorMark, headers: HttpHeaders): void {
    const request = this.#request;
    const context = this.#last ? undefined : withMark(this.#context, mark);
    this.#request = request.clone({ url: mark.url, headers, context });
    this.#forwardAsInnermost(mark);
  }

  /** Forwards the request; only the last of function and class retries it after a 401. */
  #forwardAsInnermost(mark: InterceptorMark): void {
    this.#mark = mark;
    this.#depth = ++mark.depth;
    this.#forward();
  }

  #forward(): void {
    try {
      this.#nextHandler(this.#request).subscribe(this);
    } catch (error) {
      // After a wait, no code above this one would pass the error to the caller.
      this.error(error);
    }
  }

  protected override _error(error: unknown): void {
    const caller = this.#caller;
    const mark = this.#mark;
    const depth = this.#depth;
    this.unsubscribe();
    if (!mark) {
      caller.error(error);
    } else if (
      mark.retry401 &&
      mark.depth === depth &&
      error instanceof HttpErrorResponse &&
      error.status === 401
    ) {
      this.#retry(mark, error);
    } else {
      caller.error(describeResponseError(error));
    }
  }

  /** Retries with a newer token. Without one, the caller receives the 401. */
  #retry({ token }: InterceptorMark, unauthorized: unknown): void {
    const caller = this.#caller;
    const request = this.#request;
    let response: Observable<HttpEvent<unknown>> | undefined;
    caller.add(
      this.#dependencies.tokens.recover(token).subscribe({
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
      this.#attachMark({ url, depth: 0 }, headers.delete(XSRF_HEADER));
    }
  }

  /** Fails with an `HttpErrorResponse`, which callers and other interceptors expect. */
  #fail(status: number, error: unknown): void {
    this.error(httpFailure(this.#request, status, error));
  }
}
