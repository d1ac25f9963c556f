import { type HttpContext, HttpContextToken } from '@angular/common/http';

function unset(): undefined {
  return undefined;
}

/**
 * Whether the token is attached to one request. Unset, the URL decides.
 *
 * **Security.** `true` sends the token to any server that the URL names: set it for your own URLs
 * only.
 *
 * @example
 * this.http.get('/api/public/v1/news', {
 *   context: new HttpContext().set(PROTHEUS_TOKEN, false),
 * });
 */
export const PROTHEUS_TOKEN: HttpContextToken<boolean | undefined> = new HttpContextToken<
  boolean | undefined
>(unset);

/**
 * Whether the tenant and the session's headers are attached to one request. Unset, the URL decides.
 */
export const PROTHEUS_TENANT: HttpContextToken<boolean | undefined> = new HttpContextToken<
  boolean | undefined
>(unset);

/**
 * Whether the URL of one request is put under the REST base (`true`) or sent as it is written
 * (`false`). Unset, the URL decides.
 *
 * **Security.** Sent as it is written, the URL may lead to the page's own server; the session is
 * attached only if that is the REST server.
 */
export const PROTHEUS_REST_BASE: HttpContextToken<boolean | undefined> = new HttpContextToken<
  boolean | undefined
>(unset);

/** Whether one request is retried with a new token after a 401. Default: `true`. */
export const PROTHEUS_RETRY_401: HttpContextToken<boolean | undefined> = new HttpContextToken<
  boolean | undefined
>(unset);

/**
 * Reads an option of one request without changing its context: `get` writes the default into it.
 *
 * @returns `undefined` when the request does not set it.
 */
export function requestOption(
  context: HttpContext,
  option: HttpContextToken<boolean | undefined>,
): boolean | undefined {
  return context.has(option) ? context.get(option) : undefined;
}
