import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, InjectionToken } from '@angular/core';
import { map, type Observable, switchMap } from 'rxjs';

import { AppConfigLoader } from '../app-config/app-config-loader';
import { CLOCK } from '../timing/clock';
import { learn, markOf } from './refresh-lease';
import { hasAccessToken, termsOf, type UsableToken } from './stored-token';
import { noToken } from './token-errors';

/** The token end point under the REST base. */
const ENDPOINT = '/api/oauth2/v1/token';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/**
 * Whether the parameters of a token request go in its URL instead of its body.
 *
 * **Security.** A URL is written to the logs of every proxy on the way, with the password or the
 * refresh token in it. Only for a server that does not read the body.
 */
export const TOKEN_REQUEST_IN_URL: InjectionToken<boolean> = new InjectionToken<boolean>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'Protheus token request in URL' : '',
  { providedIn: 'root', factory: (): boolean => false },
);

/** Asks the token end point, past all interceptors. To be made in an injection context. */
export class TokenEndpoint {
  readonly #http = new HttpClient(inject(HttpBackend));
  readonly #config = inject(AppConfigLoader);
  readonly #clock = inject(CLOCK);
  readonly #inUrl = inject(TOKEN_REQUEST_IN_URL);

  /**
   * @param parameters `grant_type` and what belongs to it; never sent as headers, because proxies
   * drop names with an underscore.
   */
  request(parameters: Record<string, string>): Observable<UsableToken> {
    const oursAt = this.#clock.now();
    return this.#config.ready.pipe(
      switchMap(({ href }) => {
        // A blank is `%20` everywhere, a plus sign only in some places.
        const form = String(new URLSearchParams(parameters)).replace(/\+/g, '%20');
        const url = href + ENDPOINT;
        return this.#inUrl
          ? this.#http.post(`${url}?${form}`, {})
          : this.#http.post(url, form, { headers: FORM });
      }),
      map(token => {
        if (!hasAccessToken(token)) throw noToken();
        const terms = termsOf(token);
        const { issuedAt } = terms;
        learn({
          ours: markOf(terms),
          oursAt,
          // `iat` is cut to the second, and the token ends up to that second earlier.
          ...(issuedAt && { skew: issuedAt + 999 - oursAt }),
        });
        return token;
      }),
    );
  }
}
