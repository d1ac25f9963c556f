import { DOCUMENT } from '@angular/common';
import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHeaders,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Observable,
  type Subscriber,
  type TeardownLogic,
  concatMap,
  defaultIfEmpty,
  map,
  of,
  throwError,
} from 'rxjs';
import { type RestBase } from '../app-config/rest-base';
import { AppConfigLoader } from '../app-config/app-config-loader';
import { TokenManager } from '../auth/token-manager';
import { createDecider } from '../rest/decider';
import { underRestBase } from '../rest/decide';
import { type RequestContext } from '../session/request-context';
import { SessionStore } from '../session/session-store';
import { AddressScopes } from './address-scope';
import { explainAnswer, httpFailure } from './answer-error';
import { FailureSubscriber } from './failure-subscriber';
import { type Pass, contextWithPass, passOf, withoutOurs } from './pass';
import { type InterceptorForm, PROBE } from './probe';
import { requestOptions } from './request-options';
import { SessionHeaders } from './session-headers';

type Request = HttpRequest<unknown>;
type Answer = Observable<HttpEvent<unknown>>;
type Next = (request: Request) => Answer;
type Caller = Subscriber<HttpEvent<unknown>>;

/** Angular's name for it, unless the application chose another. */
const XSRF_HEADER = 'X-XSRF-TOKEN';

/**
 * The way of a request: resolve the address, wait for what is missing, add the headers, hand on,
 * and repair one 401. Both forms of the interceptor are thin faces of it.
 *
 * Nothing is decided before somebody subscribes, so that `retry` and stored Observables send what
 * holds at that moment; and nothing is asynchronous where nothing is to wait for.
 */
@Injectable({ providedIn: 'root' })
export class RequestPipeline {
  private readonly document = inject(DOCUMENT);
  private readonly loader = inject(AppConfigLoader);
  private readonly store = inject(SessionStore);
  private readonly tokens = inject(TokenManager);
  private readonly scopes = inject(AddressScopes);
  private readonly decide = createDecider();
  private readonly headers = new SessionHeaders();

  /** The interceptor: `next` is called once for each subscription, and once more for a replay. */
  handle(request: Request, next: Next, form: InterceptorForm): Answer {
    if ((typeof ngDevMode === 'undefined' || ngDevMode) && request.context.has(PROBE)) {
      return sign(request, next, form);
    }
    return new Observable(subscriber => this.start(request, next, subscriber));
  }

  private start(request: Request, next: Next, subscriber: Caller): TeardownLogic {
    const pass = passOf(request);
    if (pass?.url === request.url) {
      return this.own(request, next, pass, subscriber);
    }
    const options = requestOptions(request);
    const session = this.store.requestContext();
    const uri = this.document.baseURI;
    let base: RestBase | undefined;
    let problem: unknown;
    try {
      base = this.loader.current(uri, session.appConfig);
    } catch (error) {
      problem = error;
    }
    if (base && !base.protheus) {
      return next(request).subscribe(subscriber);
    }
    const address = options.prefix && base ? underRestBase(request.url, uri, base) : request.url;
    const decision = this.decide(address, this.scopes.of(base, request.method, uri));
    if (!decision || (options.prefix && !base)) {
      const withoutBase = (error: unknown): TeardownLogic =>
        this.withoutBase(request, next, subscriber, error);
      return problem
        ? withoutBase(problem)
        : this.loader.ready.subscribe({
            next: () => subscriber.add(this.start(request, next, subscriber)),
            error: error => subscriber.add(withoutBase(error)),
          });
    }
    if (pass) {
      // Somebody between our passes changed the address: what it may carry is decided anew, and
      // the pass behind us no longer owns the 401.
      pass.depth++;
      request = request.clone({ headers: withoutOurs(request, pass) });
    }

    const bare = !request.headers.keys().length;
    const wantsToken = (options.token ?? decision.token) && !request.headers.has('Authorization');
    const tenant = options.tenant ?? decision.tenant;
    const url = options.prefix === false ? request.url : decision.url;
    const { dropXsrf } = decision;
    if (!wantsToken && !tenant && !dropXsrf && url === request.url) {
      return next(request).subscribe(subscriber);
    }
    const replay = wantsToken && options.replay !== false;
    const send = (token: string | undefined, now: RequestContext): TeardownLogic => {
      let headers =
        token || tenant
          ? this.headers.add(request, { session: now, token, tenant }, bare)
          : request.headers;
      if (dropXsrf) {
        headers = headers.delete(XSRF_HEADER);
      }
      return this.mark(request, next, subscriber, { url, headers, token, replay });
    };
    const token = wantsToken ? this.tokens.current(session.token) : undefined;
    return token || !wantsToken
      ? send(token, session)
      : this.tokens.ready().subscribe({
          next: ready => subscriber.add(send(ready, this.store.requestContext())),
          error: error => subscriber.error(httpFailure(request, 401, error)),
        });
  }

  /** Hands on with the mark that tells a later pass of ours that the address is resolved. */
  private mark(
    request: Request,
    next: Next,
    subscriber: Caller,
    { url, headers, token, replay }: { url: string; headers: HttpHeaders } & Partial<Pass>,
  ): TeardownLogic {
    const before = request.headers;
    const pass: Pass = { url, token, replay: !!replay, before, after: headers, depth: 0 };
    const context = contextWithPass(request, pass);
    return this.own(request.clone({ url, headers, context }), next, pass, subscriber);
  }

  /** Hands on; the innermost of our passes repairs a 401 by one replay with a newer token. */
  private own(request: Request, next: Next, pass: Pass, subscriber: Caller): TeardownLogic {
    const depth = ++pass.depth;
    const failed = (error: unknown): void => {
      const ours = pass.replay && depth === pass.depth;
      if (ours && error instanceof HttpErrorResponse && error.status === 401) {
        subscriber.add(this.replay(request, next, pass, error).subscribe(subscriber));
      } else {
        subscriber.error(explainAnswer(error));
      }
    };
    return next(request).subscribe(new FailureSubscriber(subscriber, failed));
  }

  /** The answer to the request with a newer token, or the 401 itself where there is none. */
  private replay(request: Request, next: Next, { token }: Pass, refusal: unknown): Answer {
    return this.tokens.recover(token).pipe(
      map(newer => next(request.clone({ setHeaders: { Authorization: `Bearer ${newer}` } }))),
      defaultIfEmpty(throwError(() => refusal)),
      concatMap(answer => answer),
    );
  }

  /** The REST base cannot be known: only what surely goes elsewhere may go, with nothing of ours. */
  private withoutBase(
    request: Request,
    next: Next,
    subscriber: Caller,
    error: unknown,
  ): TeardownLogic {
    const { url, headers } = request;
    const { baseURI } = this.document;
    if (new URL(url, baseURI).origin !== new URL(baseURI).origin) {
      return this.mark(request, next, subscriber, { url, headers: headers.delete(XSRF_HEADER) });
    }
    subscriber.error(httpFailure(request, 0, error));
    return undefined;
  }
}

/** The answer to the request of the self-check: it never leaves the page. */
function sign(request: Request, next: Next, form: InterceptorForm): Answer {
  const passes = request.context.get(PROBE) ?? [];
  passes.push(form);
  return passes.length > 1 ? of(new HttpResponse({ body: '' })) : next(request);
}
