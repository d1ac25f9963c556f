import { type HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { type Observable, catchError, concatMap, of } from 'rxjs';
import { type DevText, ProtheusError } from '../errors/protheus-error';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { isHtml, parseAppConfig } from './parse-app-config';

/** Both spellings are in use: TDN writes the second, most applications ship the first. */
export const DEFAULT_APP_CONFIG_URLS: readonly string[] = [
  'assets/data/appConfig.json',
  'assets/data/appconfig.json',
];

/**
 * Fetches the first configuration file that exists. A page of HTML with status 200 counts as
 * missing: that is what development servers answer to an unknown address.
 *
 * @param urls Addresses relative to `baseUri`, in the order to try.
 * @returns The configuration, or fails with NGP101 (no file) or NGP102 (no JSON).
 */
export function fetchAppConfig(
  http: HttpClient,
  baseUri: string,
  [url, ...others]: readonly string[],
  seen: DevText = '',
): Observable<ProAppConfig> {
  const next = (answer: DevText): Observable<ProAppConfig> => {
    const all =
      (typeof ngDevMode === 'undefined' || ngDevMode) && `${seen}${seen && ', '}${url} (${answer})`;
    if (others.length) return fetchAppConfig(http, baseUri, others, all);
    throw missingAppConfig(all);
  };
  return http
    .get(new URL(url, baseUri).href, {
      responseType: 'text',
      // The package is replaced under the same address when it is compiled again.
      headers: { 'Cache-Control': 'no-cache' },
    })
    .pipe(
      catchError(({ status }: HttpErrorResponse) => of(status)),
      concatMap(answer =>
        typeof answer === 'number'
          ? next((typeof ngDevMode === 'undefined' || ngDevMode) && `status ${answer}`)
          : isHtml(answer)
            ? next((typeof ngDevMode === 'undefined' || ngDevMode) && 'a page of HTML')
            : of(parseAppConfig(answer, url)),
      ),
    );
}

/** The error of a configuration that cannot be had. */
export function missingAppConfig(seen: DevText): ProtheusError {
  return new ProtheusError(
    'NGP101',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `No configuration file: ${seen}. ` +
        `Without it the address of the REST server is unknown, so no request can be sent. ` +
        `Create public/assets/data/appconfig.json (src/assets/data in older workspaces) with ` +
        `{"api_baseUrl": "/"}, or name your own file by withAppConfig({url: '…'}).`,
  );
}
