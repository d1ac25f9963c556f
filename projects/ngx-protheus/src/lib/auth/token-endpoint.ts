import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, InjectionToken } from '@angular/core';
import { map, type Observable, switchMap } from 'rxjs';
import { AppConfigLoader } from '../app-config/app-config-loader';
import { ErrorCode } from '../errors/error-codes';
import { CLOCK } from '../timing/clock';
import { fingerprintOf, updateRefreshState } from './refresh-lease';
import { hasAccessToken, lifetimeOf, type UsableToken } from './stored-token';
import { tokenError } from './token-errors';

/** The token endpoint under the REST base. */
const ENDPOINT = '/api/oauth2/v1/token';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/**
 * Whether the parameters of a token request are sent in its URL instead of its body.
 *
 * **Security.** Every proxy between client and server logs a URL, with the password or the refresh
 * token in it. Only for a server that does not read the body.
 */
export const TOKEN_REQUEST_IN_URL: InjectionToken<boolean> = new InjectionToken<boolean>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'Protheus token request in URL' : '',
);

/** Sends token requests without any interceptor. Must be created in an injection context. */
export class TokenEndpoint {
  readonly #http = new HttpClient(inject(HttpBackend));
  readonly #config = inject(AppConfigLoader);
  readonly #clock = inject(CLOCK);
  readonly #inUrl = inject(TOKEN_REQUEST_IN_URL, { optional: true });

  /**
   * Requests a token.
   *
   * @param parameters `grant_type` and its parameters; never sent as headers, because proxies drop
   * names with an underscore.
   * @returns Emits the token; fails with an `HttpErrorResponse`, with NGP507 when the response has no
   * token, or with NGP511 when it came from another origin.
   */
  request(parameters: Record<string, string>): Observable<UsableToken> {
    const requestedAt = this.#clock.now();
    return this.#config.ready.pipe(
      switchMap(({ href, origin }) => {
        // A blank is `%20` everywhere, a plus sign only in some places.
        const form = String(new URLSearchParams(parameters)).replace(/\+/g, '%20');
        const url = href + ENDPOINT;
        const observe = 'response';
        return (
          this.#inUrl
            ? this.#http.post(`${url}?${form}`, {}, { observe })
            : this.#http.post(url, form, { headers: FORM, observe })
        ).pipe(
          map(response => {
            // Redirected: who has another server's token acts in the name of whom that server chose.
            if (response.url && !response.url.startsWith(`${origin}/`)) {
              throw tokenError(ErrorCode.TOKEN_RESPONSE_REDIRECTED);
            }
            return response.body;
          }),
        );
      }),
      map(token => {
        if (!hasAccessToken(token)) throw tokenError(ErrorCode.TOKEN_RESPONSE_EMPTY);
        const lifetime = lifetimeOf(token);
        const { issuedAt } = lifetime;
        updateRefreshState({
          issuedToken: fingerprintOf(lifetime),
          issuedAt: requestedAt,
          // `iat` is cut to the second, and the token ends up to that second earlier.
          ...(issuedAt && { skew: issuedAt + 999 - requestedAt }),
        });
        return token;
      }),
    );
  }
}
