import { HttpBackend, HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, InjectionToken } from '@angular/core';
import { catchError, map, type Observable, switchMap, throwError } from 'rxjs';

import { AppConfigLoader } from '../app-config/app-config-loader';
import { ProtheusError } from '../errors/protheus-error';
import { CLOCK } from './clock';
import { markOf, RefreshLease } from './refresh-lease';
import { describeToken, hasAccessToken, type UsableToken } from './stored-token';

/** The token end point under the REST base. */
const ENDPOINT = '/api/oauth2/v1/token';

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

/** Asks the token end point, past all interceptors. */
@Injectable({ providedIn: 'root' })
export class TokenEndpoint {
  private readonly http = new HttpClient(inject(HttpBackend));
  private readonly config = inject(AppConfigLoader);
  private readonly clock = inject(CLOCK);
  private readonly lease = inject(RefreshLease);
  private readonly inUrl = inject(TOKEN_REQUEST_IN_URL);

  /**
   * @param parameters `grant_type` and what belongs to it; never sent as headers, because proxies
   * drop names with an underscore.
   */
  request(parameters: Readonly<Record<string, string>>): Observable<UsableToken> {
    const oursAt = this.clock.now();
    return this.config.ready.pipe(
      switchMap(({ href }) => {
        const form = Object.entries(parameters)
          .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
          .join('&');
        return this.inUrl
          ? this.http.post<unknown>(`${href}${ENDPOINT}?${form}`, {})
          : this.http.post<unknown>(href + ENDPOINT, form, {
              headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
            });
      }),
      catchError((failure: unknown) => throwError(() => withoutSecrets(failure))),
      map(answer => {
        if (!hasAccessToken(answer)) throw noToken();
        const { issuedAt } = describeToken(answer);
        this.lease.learn({
          ours: markOf(answer.access_token),
          oursAt,
          // `iat` is cut to the second, and the token ends up to that second earlier.
          ...(issuedAt && { skew: issuedAt + 999 - oursAt }),
        });
        return answer;
      }),
    );
  }
}

/** The failure without the query of its address, in which credentials may stand. */
function withoutSecrets(failure: unknown): unknown {
  if (!(failure instanceof HttpErrorResponse)) return failure;
  const { status, statusText, headers, error } = failure;
  // A success that could not be read: its text may be a damaged token.
  if (status >= 200 && status < 300) return noToken();
  const url = failure.url?.split('?')[0];
  return new HttpErrorResponse({ status, statusText, headers, error, url });
}

function noToken(): ProtheusError {
  return new ProtheusError(
    'NGP507',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The token end point ${ENDPOINT} answered with success but without a token. Check that ` +
        `api_baseUrl leads to the REST server of Protheus and that no proxy or development server ` +
        `answers in its place.`,
  );
}
