import { type HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { type Observable, catchError, concatMap, of, throwError } from 'rxjs';
import { ProtheusError } from '../errors/protheus-error';
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
  urls: readonly string[],
  seen: readonly string[] = [],
): Observable<ProAppConfig> {
  const [url, ...others] = urls;
  const next = (answer: string): Observable<ProAppConfig> => {
    const all = [...seen, `${url} (${answer})`];
    return others.length
      ? fetchAppConfig(http, baseUri, others, all)
      : throwError(() => missingAppConfig(all.join(', ')));
  };
  return http
    .get(new URL(url, baseUri).href, {
      responseType: 'text',
      // The package is replaced under the same address when it is compiled again.
      headers: { 'Cache-Control': 'no-cache' },
      observe: 'response',
    })
    .pipe(
      catchError((error: HttpErrorResponse) => of(error)),
      concatMap(({ ok, status, ...response }) => {
        if (!ok) return next(`status ${status}`);
        const text = ('body' in response && response.body) || '';
        return isHtml(text) ? next('a page of HTML') : of(parseAppConfig(text, url));
      }),
    );
}

/** The error of a configuration that cannot be had. */
export function missingAppConfig(seen: string): ProtheusError {
  return new ProtheusError(
    'NGP101',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `No configuration file: ${seen}. ` +
        `Without it the address of the REST server is unknown, so no request can be sent. ` +
        `Create public/assets/data/appconfig.json (src/assets/data in older workspaces) with ` +
        `{"api_baseUrl": "/"}, or name your own file by withAppConfig({url: '…'}).`,
  );
}
