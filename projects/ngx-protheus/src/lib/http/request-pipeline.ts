import { DOCUMENT } from '@angular/common';
import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHeaders,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, catchError, concatMap, defaultIfEmpty, map, of, take, throwError } from 'rxjs';
import { type RestBase } from '../app-config/rest-base';
import { AppConfigLoader } from '../app-config/app-config-loader';
import { TokenManager } from '../auth/token-manager';
import { type AddressDecision } from '../rest/address-decision';
import { createDecider } from '../rest/decider';
import { underRestBase } from '../rest/decide';
import { SessionStore } from '../session/session-store';
import { AddressScopes } from './address-scope';
import { explainAnswer, httpFailure } from './answer-error';
import { type Pass, contextWithPass, passOf, withoutOurs } from './pass';
import { type InterceptorForm, PROBE } from './probe';
import { type RequestOptions, requestOptions } from './request-options';
import { SessionHeaders } from './session-headers';

type Request = HttpRequest<unknown>;
type Answer = Observable<HttpEvent<unknown>>;
type Next = (request: Request) => Answer;

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
  private readonly decider = createDecider();
  private readonly headers = new SessionHeaders();

  /** The interceptor: `next` is called once for each subscription, and once more for a replay. */
  handle(request: Request, next: Next, form: InterceptorForm): Answer {
    if ((typeof ngDevMode === 'undefined' || ngDevMode) && request.context.has(PROBE)) {
      return sign(request, next, form);
    }
    return new Observable(subscriber => this.start(request, next).subscribe(subscriber));
  }

  private start(request: Request, next: Next): Answer {
    const pass = passOf(request);
    if (pass?.url === request.url) {
      return this.own(request, next, pass);
    }
    const options = requestOptions(request);
    let base: RestBase | undefined;
    try {
      base = this.loader.current();
    } catch (error) {
      return this.withoutBase(request, next, error);
    }
    if (base && !base.protheus) {
      return next(request);
    }
    const decision = this.decider(request.url, this.scopes.of(base, request.method));
    if (!decision || (options.prefix && !base)) {
      return this.loader.ready.pipe(
        map(() => this.start(request, next)),
        catchError(error => of(this.withoutBase(request, next, error))),
        concatMap(answer => answer),
      );
    }
    if (pass) {
      // Somebody between our passes changed the address: what it may carry is decided anew, and
      // the pass behind us no longer owns the 401.
      pass.depth++;
      request = request.clone({ headers: withoutOurs(request, pass) });
    }
    return this.carry(request, next, decision, options, base);
  }

  /** Puts on the request what it carries, as soon as the token is known. */
  private carry(
    request: Request,
    next: Next,
    decision: AddressDecision,
    options: RequestOptions,
    base: RestBase | undefined,
  ): Answer {
    const own = request.headers.has('Authorization');
    const wantsToken = !own && (options.token ?? decision.token);
    const tenant = options.tenant ?? decision.tenant;
    const url =
      options.prefix === undefined
        ? decision.url
        : options.prefix
          ? underRestBase(request.url, this.document.baseURI, base as RestBase)
          : request.url;
    const send = (token: string | undefined): Answer => {
      let { headers } = request;
      if (token || tenant) {
        const session = this.store.requestContext();
        headers = this.headers.add(request, { session, token, tenant });
      }
      if (decision.dropXsrf) {
        headers = headers.delete(XSRF_HEADER);
      }
      const replay = wantsToken && options.replay !== false;
      return this.mark(request, next, { url, headers, token, replay });
    };
    if (!wantsToken) {
      const untouched = !tenant && url === request.url && !decision.dropXsrf;
      return untouched ? next(request) : send(undefined);
    }
    const token = this.tokens.current();
    return token
      ? send(token)
      : this.tokens.ready().pipe(
          take(1),
          catchError(error => throwError(() => httpFailure(request, 401, error))),
          concatMap(send),
        );
  }

  /** Hands on with the mark that tells a later pass of ours that the address is resolved. */
  private mark(
    request: Request,
    next: Next,
    { url, headers, token, replay }: { url: string; headers: HttpHeaders } & Partial<Pass>,
  ): Answer {
    const pass: Pass = {
      url,
      token,
      replay: !!replay,
      before: request.headers,
      after: headers,
      depth: 0,
    };
    const context = contextWithPass(request, pass);
    return this.own(request.clone({ url, headers, context }), next, pass);
  }

  /** Hands on; the innermost of our passes repairs a 401 by one replay with a newer token. */
  private own(request: Request, next: Next, pass: Pass): Answer {
    const depth = ++pass.depth;
    return next(request).pipe(
      catchError((error: unknown) => {
        const failed = throwError(() => explainAnswer(error));
        return pass.replay &&
          depth === pass.depth &&
          error instanceof HttpErrorResponse &&
          error.status === 401
          ? this.tokens.recover(pass.token).pipe(
              take(1),
              map(token =>
                next(request.clone({ setHeaders: { Authorization: `Bearer ${token}` } })),
              ),
              defaultIfEmpty(failed),
              concatMap(answer => answer),
            )
          : failed;
      }),
    );
  }

  /** The REST base cannot be known: only what surely goes elsewhere may go, with nothing of ours. */
  private withoutBase(request: Request, next: Next, error: unknown): Answer {
    const { baseURI } = this.document;
    return new URL(request.url, baseURI).origin === new URL(baseURI).origin
      ? throwError(() => httpFailure(request, 0, error))
      : this.mark(request, next, request);
  }
}

/** The answer to the request of the self-check: it never leaves the page. */
function sign(request: Request, next: Next, form: InterceptorForm): Answer {
  const passes = request.context.get(PROBE) ?? [];
  passes.push(form);
  return passes.length > 1 ? of(new HttpResponse({ body: '' })) : next(request);
}
