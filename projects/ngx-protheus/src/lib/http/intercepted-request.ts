import {
  type HttpContext,
  HttpErrorResponse,
  type HttpEvent,
  type HttpHeaders,
  type HttpRequest,
} from '@angular/common/http';
import { type Observable, Subscriber } from 'rxjs';
import { parseUrl } from '../app-config/parse-url';
import { type UrlClassification } from '../url/url-classification';
import { underRestBase } from '../url/classify-url';
import { type RequestContext } from '../session/request-context';
import { explainAnswer, httpFailure } from './response-error';
import { type JourneyTools } from './journey-tools';
import { type Pass, contextWithPass, passOf, withoutOurs } from './interceptor-mark';
import { type RequestOptions, requestOptions } from './request-options';
import { underneath } from './session-headers';

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
  /** The request's context; absent where it is empty, as nearly all are. */
  private context: HttpContext | undefined;

  constructor(
    private readonly pipeline: JourneyTools,
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
    // Asked once, which is cheaper than to look for each token.
    const context = request.context.keys().next().done ? undefined : request.context;
    this.context = context;
    const pass = passOf(context);
    if (pass?.url === url) return this.#own(pass);

    const options = requestOptions(context);
    const session = pipeline.store.requestContext();
    const uri = pipeline.base.baseURI;
    let base;
    try {
      base = pipeline.loader.current(session.appConfig);
    } catch {
      // Whoever waits for the base is told.
    }
    if (base && !base.protheus) return this.#go();

    const address = options.prefix && base ? underRestBase(url, uri, base) : url;
    let decision = pipeline.decide(address, uri, base, method);
    if (options.prefix === false && decision?.rule === 7) {
      // Left as it is written it goes to the page's own server, which need not be the REST server.
      decision = pipeline.decide(parseUrl(url, uri)?.href ?? 'data:', uri, base, method);
    }
    if (!decision || (options.prefix && !base)) {
      this.add(
        pipeline.loader.ready.subscribe({
          next: () => this.start(),
          error: error => this.#withoutBase(error),
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
    this.#carry(decision, options, session);
  }

  /** Adds what the request carries, as soon as there is a token; a header of the caller is kept. */
  #carry(
    { url, token, tenant, dropXsrf }: UrlClassification,
    options: RequestOptions,
    session: RequestContext,
  ): void {
    const { pipeline, request } = this;
    const { headers } = request;
    if (options.prefix === false) url = request.url;
    tenant = options.tenant ?? tenant;
    // Nearly all requests come without headers: they get what many share, and to look one up costs
    // more than to count them.
    const bare = !headers.keys().length;
    const wanted = (options.token ?? token) && (bare || !headers.has('Authorization'));
    const replay = wanted && options.replay !== false;
    const load = (now: RequestContext, access?: string): void => {
      const ours = access || tenant ? pipeline.headers.of(now, access, tenant) : undefined;
      const all = ours ? (bare ? ours : underneath(ours, headers)) : headers;
      const pass = { url, token: access, replay, ours, depth: 0 };
      this.#mark(pass, dropXsrf ? all.delete(XSRF_HEADER) : all);
    };
    if (!wanted) {
      if (tenant || dropXsrf || url !== request.url) load(session);
      else this.#go();
      return;
    }
    const access = pipeline.tokens.current(session.token);
    if (access) {
      load(session, access);
    } else {
      this.add(
        pipeline.tokens.ready().subscribe({
          next: ready => load(pipeline.store.requestContext(), ready),
          error: error => this.#fail(401, error),
        }),
      );
    }
  }

  /** Hands on with the mark that tells a later pass of ours that the address is resolved. */
  #mark(pass: Pass, headers: HttpHeaders): void {
    const { request } = this;
    const context = contextWithPass(this.context, pass);
    this.request = request.clone({ url: pass.url, headers, context });
    this.#own(pass);
  }

  /** Hands on; the innermost of our passes repairs a 401 by one replay with a newer token. */
  #own(pass: Pass): void {
    this.pass = pass;
    this.depth = ++pass.depth;
    this.#go();
  }

  #go(): void {
    try {
      this.handOn(this.request).subscribe(this);
    } catch (error) {
      // After a wait nobody else would tell the caller.
      this.error(error);
    }
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
      this.#replay(pass, error);
    } else {
      caller.error(explainAnswer(error));
    }
  }

  /** Sends again with a newer token; the 401 itself is the answer where there is none. */
  #replay({ token }: Pass, refusal: unknown): void {
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
  #withoutBase(error: unknown): void {
    const { url, headers } = this.request;
    const uri = this.pipeline.base.baseURI;
    if (parseUrl(url, uri)?.origin === new URL(uri).origin) {
      this.#fail(0, error);
    } else {
      this.#mark({ url, depth: 0 }, headers.delete(XSRF_HEADER));
    }
  }

  /** A failure of ours in the shape that callers and other interceptors expect of `HttpClient`. */
  #fail(status: number, error: unknown): void {
    this.error(httpFailure(this.request, status, error));
  }
}
