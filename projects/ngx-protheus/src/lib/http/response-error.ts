import { HttpErrorResponse, type HttpHeaders, type HttpRequest } from '@angular/common/http';
import { isHtml } from '../app-config/parse-app-config';
import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { reportOnce } from '../errors/report';
import { urlText } from '../errors/url-text';

/** An error of this library as the `HttpErrorResponse` that callers and other interceptors expect. */
export function httpFailure(
  { url }: HttpRequest<unknown>,
  status: number,
  error: unknown,
): HttpErrorResponse {
  return new HttpErrorResponse({
    url,
    status,
    statusText: error instanceof ProtheusError ? error.code : undefined,
    error,
  });
}

/**
 * Adds a coded error to a response that does not name its cause: a page instead of data, the
 * broker's script, a server without a free licence. Everything else is returned unchanged.
 */
export function describeResponseError(failure: unknown): unknown {
  if (!(failure instanceof HttpErrorResponse)) return failure;
  const { status, url, error } = failure;
  const reason =
    status === 503
      ? unavailable(failure)
      : status === 200
        ? pageInsteadOfData(error?.text, url)
        : undefined;
  // Its members are those that its constructor takes.
  return reason ? new HttpErrorResponse({ ...failure, error: reason } as object) : failure;
}

/** The error for a 503 whose body does not name the cause. */
function unavailable({ error, url, headers }: HttpErrorResponse): ProtheusError | undefined {
  if (hasOwnMessage(error, headers)) return undefined;
  return new ProtheusError(
    ErrorCode.SERVICE_UNAVAILABLE,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The response of "${urlText(url ?? '')}" has status 503: Protheus has no free licence for REST, or no server ` +
        `runs behind the proxy or broker. The request was not retried. Check the licence server ` +
        `and the servers that the proxy is configured with.`,
  );
}

/**
 * Whether the body of an error is the server's own message: a JSON object with one, or, with the
 * response types `text`, `blob` and `arraybuffer`, anything but the HTML page of a proxy.
 */
function hasOwnMessage(body: unknown, headers: HttpHeaders): boolean {
  if (typeof body === 'string') return !!body.trim() && !isHtml(body);
  const { message, size, byteLength } = (body ?? {}) as Record<string, unknown>;
  return !!(message || ((size || byteLength) && !/html/.test(headers.get('Content-Type') ?? '')));
}

function pageInsteadOfData(text: unknown, url: string | null): ProtheusError | undefined {
  if (typeof text !== 'string') return undefined;
  // The broker's HTTP balancing sets its cookie by a script that loads the page again.
  const broker =
    /(?:^\s*|<script[^>]*>[^<]*)\b(?:window\.)?location\b/i.test(text) && text.length < 2_000;
  if (!broker && !isHtml(text)) return undefined;
  const code = broker ? ErrorCode.RESPONSE_BROKER_SCRIPT : ErrorCode.RESPONSE_HTML;
  // Callers seldom show `error.error`.
  if (typeof ngDevMode === 'undefined' || ngDevMode) reportOnce(code, pageText(broker, url));
  return new ProtheusError(
    code,
    (typeof ngDevMode === 'undefined' || ngDevMode) && pageText(broker, url),
  );
}

function pageText(isBroker: boolean, url: string | null): string {
  return isBroker
    ? `The response of "${urlText(url ?? '')}" has status 200 and contains a script that loads the page again: ` +
        `it comes from the TOTVS | Broker, which did not receive its affinity cookie. Serve the ` +
        `application and its REST URLs from the same origin as the page.`
    : `The response of "${urlText(url ?? '')}" has status 200 and contains an HTML page instead of data: no ` +
        `REST server handles this URL. "ng serve" sends such a page for every URL that it does ` +
        `not know. Start the local host (npx protheus-devkit host) or correct api_baseUrl in ` +
        `assets/data/appconfig.json.`;
}
