import { HttpErrorResponse, type HttpRequest } from '@angular/common/http';
import { ProtheusError } from '../errors/protheus-error';
import { isHtml } from '../app-config/parse-app-config';

/** A failure of ours in the shape that callers and other interceptors expect of `HttpClient`. */
export function httpFailure(
  { url }: HttpRequest<unknown>,
  status: number,
  error: unknown,
): HttpErrorResponse {
  const statusText = error instanceof ProtheusError ? error.code : undefined;
  return new HttpErrorResponse({ url, status, statusText, error });
}

/**
 * Names what really happened where the answer does not say so itself: a page instead of data, the
 * broker's script, a server without a free licence. Everything else is returned unchanged.
 */
export function explainAnswer(failure: unknown): unknown {
  if (!(failure instanceof HttpErrorResponse)) return failure;
  const { status, statusText, url, headers, error } = failure;
  const reason =
    status === 503
      ? unavailable(error, url)
      : status === 200
        ? pageInsteadOfData(error?.text, url)
        : undefined;
  return reason
    ? new HttpErrorResponse({ status, statusText, url: url ?? undefined, headers, error: reason })
    : failure;
}

/** A 503 that does not say why by itself. */
function unavailable(body: unknown, url: string | null): ProtheusError | undefined {
  if ((body as { message?: unknown } | null)?.message) return undefined;
  return new ProtheusError(
    'NGP203',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `"${url}" answered 503: Protheus has no free licence for REST, or no server is behind the ` +
        `proxy or broker. Nothing was repeated. Look at the licence server and at the servers that ` +
        `the proxy knows.`,
  );
}

function pageInsteadOfData(text: unknown, url: string | null): ProtheusError | undefined {
  if (typeof text !== 'string') return undefined;
  // The broker's HTTP balancing sets its cookie by a script that loads the page again.
  const broker =
    /(?:^\s*|<script[^>]*>[^<]*)\b(?:window\.)?location\b/i.test(text) && text.length < 2_000;
  if (!broker && !isHtml(text)) return undefined;
  return new ProtheusError(
    broker ? 'NGP202' : 'NGP201',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      (broker
        ? `"${url}" answered 200 with a script that loads the page again: that is the TOTVS | ` +
          `Broker, which did not receive its affinity cookie. Serve the application and its REST ` +
          `addresses from the same origin as the page.`
        : `"${url}" answered 200 with a page of HTML instead of data: no REST server is behind this ` +
          `address. "ng serve" answers so to every address it does not know. Start the local host ` +
          `(npx protheus-devkit host) or correct api_baseUrl in assets/data/appconfig.json.`),
  );
}
