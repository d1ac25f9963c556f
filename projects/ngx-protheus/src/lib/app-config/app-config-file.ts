import { type HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { catchError, concatMap, type Observable, of } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { type DevText, ProtheusError } from '../errors/protheus-error';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { isHtml, parseAppConfig } from './parse-app-config';

/** Both spellings are in use: TDN writes the second, most applications have the first. */
export const DEFAULT_APP_CONFIG_URLS: readonly string[] = [
  'assets/data/appConfig.json',
  'assets/data/appconfig.json',
];

/**
 * Fetches the first configuration file that exists. An HTML page with status 200 is treated as
 * missing: development servers respond with it to an unknown URL.
 *
 * @param urls URLs relative to `baseUri`, in the order to try.
 * @returns The configuration. Fails with NGP101 without a file, with NGP102 if it is not JSON.
 */
export function fetchAppConfig(
  http: HttpClient,
  baseUri: string,
  [url, ...others]: readonly string[],
  tried: string[] = [],
): Observable<ProAppConfig> {
  return http
    .get(new URL(url, baseUri).href, {
      responseType: 'text',
      // The package is replaced under the same URL when it is compiled again.
      headers: { 'Cache-Control': 'no-cache' },
    })
    .pipe(
      catchError(({ status }: HttpErrorResponse) => of(status)),
      concatMap(response => {
        if (typeof response === 'string' && !isHtml(response)) {
          return of(parseAppConfig(response, url));
        }
        if (typeof ngDevMode === 'undefined' || ngDevMode) {
          const result = typeof response === 'string' ? 'an HTML page' : `status ${response}`;
          tried.push(`${url} (${result})`);
        }
        if (others.length) return fetchAppConfig(http, baseUri, others, tried);
        throw missingAppConfig((typeof ngDevMode === 'undefined' || ngDevMode) && tried.join(', '));
      }),
    );
}

/** Returns the error of a configuration that was not found. */
export function missingAppConfig(tried: DevText): ProtheusError {
  return new ProtheusError(
    ErrorCode.APP_CONFIG_MISSING,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `No configuration file: ${tried}. ` +
        `Without it the URL of the REST server is unknown, so no request can be sent. ` +
        `Create public/assets/data/appconfig.json (src/assets/data in older workspaces) with ` +
        `{"api_baseUrl": "/"}, or name your own file by withAppConfig({url: '…'}).`,
  );
}
