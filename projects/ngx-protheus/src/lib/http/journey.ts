import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHeaders,
  type HttpRequest,
} from '@angular/common/http';
import { type Observable, Subscriber } from 'rxjs';
import { parseUrl } from '../app-config/parse-url';
import { type AddressDecision } from '../rest/address-decision';
import { underRestBase } from '../rest/decide';
import { type RequestContext } from '../session/request-context';
import { explainAnswer, httpFailure } from './answer-error';
import { type JourneyTools } from './journey-tools';
import { type Pass, contextWithPass, passOf, withoutOurs } from './pass';
import { type RequestOptions, requestOptions } from './request-options';
import { underneath } from './session-headers';

export type Request = HttpRequest<unknown>;
export type Answer = Observable<HttpEvent<unknown>>;
export type Next = (request: Request) => Answer;

/** Angular's name for it, unless the application chose another. */
const XSRF_HEADER = 'X-XSRF-TOKEN';

/** What a request carries besides the token. */
interface Cargo {
  readonly url: string;
  /** Whether the request came without headers. */
  readonly bare: boolean;
  readonly tenant: boolean;
  readonly dropXsrf: boolean;
  /** Whether a 401 may be answered by one replay. */
  readonly replay: boolean;
}

/**
 * The way of one request: resolve the address, wait for what is missing, add the headers, hand on,
 * and repair one 401. It listens to the answer itself, because an operator more would stand in the
 * way of each request.
 */
export class Journey extends Subscriber<HttpEvent<unknown>> {
  private pass: Pass | undefined;
  private depth = 0;

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
    const pass = passOf(request);
    if (pass?.url === url) return this.own(pass);

    const options = requestOptions(request);
    const session = pipeline.store.requestContext();
    const uri = pipeline.base.baseURI;
    let base;
    try {
      base = pipeline.loader.current(session.appConfig);
    } catch {
      // Whoever waits for the base is told.
    }
    if (base && !base.protheus) return this.go();

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
    const { headers } = request;
    // Nearly all requests come without headers, and to look one up costs more than to count them.
    const bare = !headers.keys().length;
    const token = (options.token ?? decision.token) && (bare || !headers.has('Authorization'));
    const cargo: Cargo = {
      url: options.prefix === false ? request.url : decision.url,
      bare,
      tenant: options.tenant ?? decision.tenant,
      dropXsrf: decision.dropXsrf,
      replay: token && options.replay !== false,
    };
    if (!token) {
      if (cargo.tenant || cargo.dropXsrf || cargo.url !== request.url) this.load(cargo, session);
      else this.go();
      return;
    }
    const access = pipeline.tokens.current(session.token);
    if (access) {
      this.load(cargo, session, access);
    } else {
      this.add(
        pipeline.tokens.ready().subscribe({
          next: ready => this.load(cargo, pipeline.store.requestContext(), ready),
          error: error => this.fail(401, error),
        }),
      );
    }
  }

  /** Adds the headers; one that the caller set is kept. */
  private load(cargo: Cargo, session: RequestContext, token?: string): void {
    const { url, bare, tenant, dropXsrf, replay } = cargo;
    const theirs = this.request.headers;
    const ours = token || tenant ? this.pipeline.headers.of(session, token, tenant) : undefined;
    const headers = ours ? (bare ? ours : underneath(ours, theirs)) : theirs;
    const pass = { url, token, replay, ours, depth: 0 };
    this.mark(pass, dropXsrf ? headers.delete(XSRF_HEADER) : headers);
  }

  /** Hands on with the mark that tells a later pass of ours that the address is resolved. */
  private mark(pass: Pass, headers: HttpHeaders): void {
    const { request } = this;
    const context = contextWithPass(request, pass);
    this.request = request.clone({ url: pass.url, headers, context });
    this.own(pass);
  }

  /** Hands on; the innermost of our passes repairs a 401 by one replay with a newer token. */
  private own(pass: Pass): void {
    this.pass = pass;
    this.depth = ++pass.depth;
    this.go();
  }

  private go(): void {
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
    const uri = this.pipeline.base.baseURI;
    if (parseUrl(url, uri)?.origin === new URL(uri).origin) {
      this.fail(0, error);
    } else {
      this.mark({ url, depth: 0 }, headers.delete(XSRF_HEADER));
    }
  }

  /** A failure of ours in the shape that callers and other interceptors expect of `HttpClient`. */
  private fail(status: number, error: unknown): void {
    this.error(httpFailure(this.request, status, error));
  }
}
