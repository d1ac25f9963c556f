import {
  type HttpEvent,
  HttpErrorResponse,
  type HttpHandler,
  type HttpRequest,
} from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  ProAuthService,
  ProJsToAdvplService,
  ProtheusHttp,
  ɵProtheusClassInterceptor,
} from 'ngx-protheus';
import { lastValueFrom } from 'rxjs';

/** Asked with user and password, or with the refresh token. */
const TOKEN_END_POINT = /\/api\/oauth2\/v1\/token(\?|$)/;

/**
 * Once the interceptor of the token alone.
 *
 * @deprecated Use `protheusInterceptor` of `ngx-protheus`, which does the work of all five.
 */
@Injectable({ providedIn: 'root' })
export class ProAuthInteceptor extends ɵProtheusClassInterceptor {
  private readonly advpl = inject(ProJsToAdvplService);
  private readonly auth = inject(ProAuthService);
  private readonly http = inject(ProtheusHttp);

  /** Whether the session has a token. */
  doIHaveAToken(): boolean {
    return !!this.accessToken;
  }

  /** Asks AdvPL to write a token into the session; the request goes on as it is. */
  callTokenFromADVPL(request: HttpRequest<unknown>): HttpRequest<unknown> {
    this.advpl.jsToAdvpl('internalToken', '');
    return request;
  }

  /**
   * The request with the token of the session, if it goes to the REST base and has none.
   *
   * **Security.** Addresses elsewhere get no token, whatever their text contains.
   */
  appendTokenToRequest(request: HttpRequest<unknown>): HttpRequest<unknown> {
    const token = this.accessToken;
    return token && !request.headers.has('Authorization') && this.isUrlNeedsProAuth(request.url)
      ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } })
      : request;
  }

  /** Sends a request that met 401 once more, with a token that can still be used. */
  async appendTokenOnError(
    request: HttpRequest<unknown>,
    next: HttpHandler,
  ): Promise<HttpEvent<unknown>> {
    const bare = request.clone({ headers: request.headers.delete('Authorization') });
    if (this.doIHaveAToken() && !this.auth.isTokenValid()) {
      await this.auth.updateToken().catch((error: unknown) => {
        throw new HttpErrorResponse({ status: 401, url: request.url, error });
      });
    }
    return lastValueFrom(next.handle(this.appendTokenToRequest(bare)));
  }

  /** Whether the token belongs on requests to this address. */
  isUrlNeedsProAuth(url: string): boolean {
    const { kind, headers, address } = this.http.explain(url);
    return headers.includes('Authorization') || (kind === 'rest' && !TOKEN_END_POINT.test(address));
  }

  private get accessToken(): string | undefined {
    return this.auth.token?.access_token;
  }
}
