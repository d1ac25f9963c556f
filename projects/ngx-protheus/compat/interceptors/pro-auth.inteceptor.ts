import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHandler,
  type HttpRequest,
} from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  ɵProtheusClassInterceptor,
  ProAuthService,
  ProJsToAdvplService,
  ProtheusHttp,
} from 'ngx-protheus';
import { lastValueFrom } from 'rxjs';

/** The endpoint that issues and refreshes tokens; requests to it have no token. */
const TOKEN_ENDPOINT = /\/api\/oauth2\/v1\/token(\?|$)/;

/**
 * In protheus-lib-core the interceptor of the token only.
 *
 * @deprecated Use `protheusInterceptor` of `ngx-protheus`, which does the work of all five.
 */
@Injectable({ providedIn: 'root' })
export class ProAuthInteceptor extends ɵProtheusClassInterceptor {
  readonly #advpl = inject(ProJsToAdvplService);
  readonly #auth = inject(ProAuthService);
  readonly #http = inject(ProtheusHttp);

  /** Whether the session has a token. */
  doIHaveAToken(): boolean {
    return !!this.#accessToken;
  }

  /** Requests from AdvPL to write a token to the session; returns the request unchanged. */
  callTokenFromADVPL(request: HttpRequest<unknown>): HttpRequest<unknown> {
    this.#advpl.jsToAdvpl('internalToken', '');
    return request;
  }

  /**
   * Returns the request with the token of the session if it is sent to the REST base and has none.
   *
   * **Security.** Other URLs receive no token, whatever they contain.
   */
  appendTokenToRequest(request: HttpRequest<unknown>): HttpRequest<unknown> {
    const token = this.#accessToken;
    return token && !request.headers.has('Authorization') && this.isUrlNeedsProAuth(request.url)
      ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } })
      : request;
  }

  /** Retries a request that was refused with 401, with a valid token. */
  async appendTokenOnError(
    request: HttpRequest<unknown>,
    next: HttpHandler,
  ): Promise<HttpEvent<unknown>> {
    const withoutToken = request.clone({ headers: request.headers.delete('Authorization') });
    if (this.doIHaveAToken() && !this.#auth.isTokenValid()) {
      await this.#auth.updateToken().catch((error: unknown) => {
        throw new HttpErrorResponse({ status: 401, url: request.url, error });
      });
    }
    return lastValueFrom(next.handle(this.appendTokenToRequest(withoutToken)));
  }

  /** Whether requests to this URL need the token. */
  isUrlNeedsProAuth(url: string): boolean {
    const { kind, headers, url: resolvedUrl } = this.#http.explain(url);
    return (
      headers.includes('Authorization') || (kind === 'rest' && !TOKEN_ENDPOINT.test(resolvedUrl))
    );
  }

  get #accessToken(): string | undefined {
    return this.#auth.token?.access_token;
  }
}
