import { DOCUMENT } from '@angular/common';
import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHandlerFn,
  type HttpHeaders,
  type HttpRequest,
} from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Observable, type Subscriber } from 'rxjs';
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
import {
  PROTHEUS_REST_BASE,
  PROTHEUS_RETRY_401,
  PROTHEUS_TENANT,
  PROTHEUS_TOKEN,
  requestOption,
} from './request-options';
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
 * Sends one request: classifies the URL, waits for the configuration and the token when they are
 * missing, adds the headers, forwards the request, and retries it once after a 401.
 *
 * @param request The request as it reached the interceptor.
 * @param nextHandler Called once, and again for the retry.
 * @param caller Receives the events.
 */
export function sendIntercepted(
  dependencies: InterceptorDependencies,
  request: HttpRequest<unknown>,
  nextHandler: HttpHandlerFn,
  caller: Subscriber<HttpEvent<unknown>>,
): void {
  const { base, loader, store, tokens, headers: sessionHeaders, classifyUrl } = dependencies;
  const { url, method, headers, context } = request;
  const restBaseOption = requestOption(context, PROTHEUS_REST_BASE);
  /** Whether headers were attached or the URL was changed, so that a failure may be described. */
  let isChanged = false;
  /** The access token that was attached. */
  let attachedToken: string | undefined;
  /** Whether a 401 may be followed by one retry. */
  let retry401: boolean | undefined;
  send();

  /** Called again when the missing configuration has been loaded. */
  function send(): void {
    const session = store.requestSession();
    const documentBase = base.baseURI;
    let restBase;
    try {
      restBase = loader.current(session.appConfig);
    } catch {
      // The error is rethrown by `loader.ready`.
    }
    if (restBase && !restBase.protheus) return forward(request);

    const requested = restBaseOption && restBase ? underRestBase(url, documentBase, restBase) : url;
    let classification = classifyUrl(requested, documentBase, restBase, method);
    if (restBaseOption === false && classification?.rule === 7) {
      // Sent as it is written, it reaches the page's own server, which may not be the REST server.
      const absolute = parseUrl(url, documentBase)?.href ?? 'data:';
      classification = classifyUrl(absolute, documentBase, restBase, method);
    }
    if (!classification || (restBaseOption && !restBase)) {
      caller.add(loader.ready.subscribe({ next: send, error: sendWithoutRestBase }));
    } else {
      attachHeaders(classification, session);
    }
  }

  /** Adds the session's headers, as soon as there is a token; headers of the caller are kept. */
  function attachHeaders(classification: UrlClassification, session: RequestSession): void {
    const { dropXsrf } = classification;
    const target = restBaseOption === false ? url : classification.url;
    const tenant = requestOption(context, PROTHEUS_TENANT) ?? classification.tenant;
    // Nearly all requests come without headers: they share one `HttpHeaders`. To look one header up
    // costs more than to count them.
    const hasNoHeaders = !headers.keys().length;
    const needsToken =
      (requestOption(context, PROTHEUS_TOKEN) ?? classification.token) &&
      (hasNoHeaders || !headers.has('Authorization'));
    const attach = (current: RequestSession, access?: string): void => {
      const addedHeaders =
        access || tenant ? sessionHeaders.of(current, access, tenant) : undefined;
      const all = addedHeaders
        ? hasNoHeaders
          ? addedHeaders
          : addMissingHeaders(addedHeaders, headers)
        : headers;
      attachedToken = access;
      retry401 = needsToken && requestOption(context, PROTHEUS_RETRY_401) !== false;
      forwardChanged(target, dropXsrf ? all.delete(XSRF_HEADER) : all);
    };
    if (!needsToken) {
      return tenant || dropXsrf || target !== url ? attach(session) : forward(request);
    }
    const access = tokens.current(session.token);
    if (access) return attach(session, access);
    caller.add(
      tokens.ready().subscribe({
        next: ready => attach(store.requestSession(), ready),
        error: error => fail(401, error),
      }),
    );
  }

  function forwardChanged(changedUrl: string, changedHeaders: HttpHeaders): void {
    isChanged = true;
    forward(request.clone({ url: changedUrl, headers: changedHeaders }));
  }

  function forward(sent: HttpRequest<unknown>): void {
    const onError = (error: unknown): void => {
      if (retry401 && error instanceof HttpErrorResponse && error.status === 401) {
        retry(sent, error);
      } else {
        caller.error(isChanged ? describeResponseError(error) : error);
      }
    };
    try {
      const response = nextHandler(sent);
      caller.add(
        ((typeof ngDevMode === 'undefined' || ngDevMode) && hasSessionHeaders(sent)
          ? response.pipe(reportOtherOrigin(sent.url, base.baseURI))
          : response
        ).subscribe({
          next: event => caller.next(event),
          error: onError,
          complete: () => caller.complete(),
        }),
      );
    } catch (error) {
      // After a wait, no code above this one would pass the error to the caller.
      onError(error);
    }
  }

  /** Retries with a newer token. Without one, the caller receives the 401. */
  function retry(sent: HttpRequest<unknown>, unauthorized: unknown): void {
    let response: Observable<HttpEvent<unknown>> | undefined;
    caller.add(
      tokens.recover(attachedToken).subscribe({
        next: newer => {
          response = nextHandler(sent.clone({ setHeaders: { Authorization: `Bearer ${newer}` } }));
        },
        complete: () => (response ? response.subscribe(caller) : caller.error(unauthorized)),
      }),
    );
  }

  /** The REST base is not available: only another origin is requested, without session headers. */
  function sendWithoutRestBase(error: unknown): void {
    const documentBase = base.baseURI;
    if (parseUrl(url, documentBase)?.origin === new URL(documentBase).origin) {
      fail(0, error);
    } else {
      forwardChanged(url, headers.delete(XSRF_HEADER));
    }
  }

  /** Fails with an `HttpErrorResponse`, which callers and other interceptors expect. */
  function fail(status: number, error: unknown): void {
    caller.error(httpFailure(request, status, error));
  }
}

/** Whether a redirect of this request to another origin would carry values of the session. */
function hasSessionHeaders({ headers }: HttpRequest<unknown>): boolean {
  return headers.has('Authorization') || headers.has('tenantid');
}
