import { HttpResponseBase } from '@angular/common/http';
import { type MonoTypeOperatorFunction, tap } from 'rxjs';
import { parseUrl } from '../app-config/parse-url';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';

/**
 * Reports a response that came from another origin than its request was sent to: a redirect, which
 * the browser follows itself. For development mode.
 *
 * @param requested The URL of the request.
 * @param documentBase `document.baseURI`.
 */
export function reportOtherOrigin<T>(
  requested: string,
  documentBase: string,
): MonoTypeOperatorFunction<T> {
  const check = (event: unknown): void => {
    if (!(event instanceof HttpResponseBase)) return;
    const from = parseUrl(event.url ?? '')?.origin;
    const to = parseUrl(requested, documentBase)?.origin;
    if (!from || !to || from === to) return;
    reportOnce(
      ErrorCode.RESPONSE_REDIRECTED,
      `A request to "${to}" was redirected, and "${from}" responded. That server received the ` +
        `tenant, with status 307 or 308 the body too, and in older browsers the token. Write the URL ` +
        `to which the server redirects to api_baseUrl, or a path behind a proxy, so that no redirect ` +
        `is needed.`,
      `${to} ${from}`,
    );
  };
  return tap<T>({ next: check, error: check });
}
