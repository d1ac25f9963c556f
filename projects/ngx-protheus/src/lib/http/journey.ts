import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHeaders,
  type HttpRequest,
} from '@angular/common/http';
import { type Observable, Subscriber } from 'rxjs';
import { type AddressDecision } from '../rest/address-decision';
import { underRestBase } from '../rest/decide';
import { type RequestContext } from '../session/request-context';
import { explainAnswer, httpFailure } from './answer-error';
import { type Pass, contextWithPass, passOf, withoutOurs } from './pass';
import { type RequestOptions, requestOptions } from './request-options';
import { type RequestPipeline } from './request-pipeline';

export type Request = HttpRequest<unknown>;
export type Answer = Observable<HttpEvent<unknown>>;
export type Next = (request: Request) => Answer;

/** Angular's name for it, unless the application chose another. */
const XSRF_HEADER = 'X-XSRF-TOKEN';

/**
 * The way of one request: resolve the address, wait for what is missing, add the headers, hand on,
 * and repair one 401. It listens to the answer itself, because an operator more would stand in the
 * way of each request.
 */
export class Journey extends Subscriber<HttpEvent<unknown>> {
  private pass: Pass | undefined;
  private depth = 0;

  constructor(
    private readonly pipeline: RequestPipeline,
    private request: Request,
    private readonly handOn: Next,
    private readonly caller: Subscriber<HttpEvent<unknown>>,
  ) {
    super(caller);
  }

  /** Sends the request, or starts anew when what is missing has come. */
  start(): void {
    const { pipeline, request } = this;
    const { url, method } = request;
    const pass = passOf(request);
    if (pass?.url === url) return this.own(pass);

    const options = requestOptions(request);
    const session = pipeline.store.requestContext();
    const uri = pipeline.document.baseURI;
    let base;
    try {
      base = pipeline.loader.current(uri, session.appConfig);
    } catch {
      // Whoever waits for the base is told.
    }
    if (base && !base.protheus) return this.go();

    const address = options.prefix && base ? underRestBase(url, uri, base) : url;
    const decision = pipeline.decide(address, pipeline.scope(uri, base, method));
    if (!decision || (options.prefix && !base)) {
      this.add(
        pipeline.loader.ready.subscribe({
          next: () => this.start(),
          error: error => this.withoutBase(error),
        }),
      );
      return;
    }
    if (pass) {
      // Somebody between our passes changed the address: what it may carry is decided anew, and
      // the pass behind us no longer owns the 401.
      pass.depth++;
      this.request = request.clone({ headers: withoutOurs(request, pass) });
    }
    this.carry(decision, options, session);
  }

  /** Adds what the request carries, as soon as there is a token. */
  private carry(decision: AddressDecision, options: RequestOptions, session: RequestContext): void {
    const { pipeline, request } = this;
    const { dropXsrf } = decision;
    const wantsToken = (options.token ?? decision.token) && !request.headers.has('Authorization');
    const tenant = options.tenant ?? decision.tenant;
    const url = options.prefix === false ? request.url : decision.url;
    if (!wantsToken && !tenant && !dropXsrf && url === request.url) return this.go();

    const send = (token: string | undefined, now: RequestContext): void => {
      const headers =
        token || tenant
          ? pipeline.headers.add(request, { session: now, token, tenant })
          : request.headers;
      this.mark(
        url,
        dropXsrf ? headers.delete(XSRF_HEADER) : headers,
        token,
        wantsToken && options.replay !== false,
      );
    };
    const token = wantsToken ? pipeline.tokens.current(session.token) : undefined;
    if (token || !wantsToken) {
      send(token, session);
    } else {
      this.add(
        pipeline.tokens.ready().subscribe({
          next: ready => send(ready, pipeline.store.requestContext()),
          error: error => this.fail(401, error),
        }),
      );
    }
  }

  /** Hands on with the mark that tells a later pass of ours that the address is resolved. */
  private mark(url: string, after: HttpHeaders, token?: string, replay = false): void {
    const { request } = this;
    const pass: Pass = { url, token, replay, before: request.headers, after, depth: 0 };
    const context = contextWithPass(request, pass);
    this.request = request.clone({ url, headers: after, context });
    this.own(pass);
  }

  /** Hands on; the innermost of our passes repairs a 401 by one replay with a newer token. */
  private own(pass: Pass): void {
    this.pass = pass;
    this.depth = ++pass.depth;
    this.go();
  }

  private go(): void {
    this.handOn(this.request).subscribe(this);
  }

  protected override _error(error: unknown): void {
    const { caller, pass, depth } = this;
    this.unsubscribe();
    if (!pass) {
      caller.error(error);
    } else if (
      pass.replay &&
      pass.depth === depth &&
      error instanceof HttpErrorResponse &&
      error.status === 401
    ) {
      this.replay(pass, error);
    } else {
      caller.error(explainAnswer(error));
    }
  }

  /** Sends again with a newer token; the 401 itself is the answer where there is none. */
  private replay({ token }: Pass, refusal: unknown): void {
    const { caller, request } = this;
    let answer: Answer | undefined;
    caller.add(
      this.pipeline.tokens.recover(token).subscribe({
        next: newer => {
          answer = this.handOn(request.clone({ setHeaders: { Authorization: `Bearer ${newer}` } }));
        },
        complete: () => (answer ? answer.subscribe(caller) : caller.error(refusal)),
      }),
    );
  }

  /** The REST base cannot be known: only what surely goes elsewhere may go, with nothing of ours. */
  private withoutBase(error: unknown): void {
    const { url, headers } = this.request;
    const { baseURI } = this.pipeline.document;
    if (new URL(url, baseURI).origin === new URL(baseURI).origin) {
      this.fail(0, error);
    } else {
      this.mark(url, headers.delete(XSRF_HEADER));
    }
  }

  /** A failure of ours in the shape that callers and other interceptors expect of `HttpClient`. */
  private fail(status: number, error: unknown): void {
    this.error(httpFailure(this.request, status, error));
  }
}
