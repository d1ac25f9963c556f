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

/** The options that one request sets in its context. */
export interface RequestOptions {
  readonly token?: boolean;
  readonly tenant?: boolean;
  readonly restBase?: boolean;
  readonly retry401?: boolean;
}

const NONE: RequestOptions = {};

/**
 * Reads the options in a context without changing it: `get` writes the default into it.
 *
 * @param context Absent when it is empty.
 */
export function requestOptions(context: HttpContext | undefined): RequestOptions {
  if (!context) return NONE;
  const read = (token: HttpContextToken<boolean | undefined>): boolean | undefined =>
    context.has(token) ? context.get(token) : undefined;
  return {
    token: read(PROTHEUS_TOKEN),
    tenant: read(PROTHEUS_TENANT),
    restBase: read(PROTHEUS_REST_BASE),
    retry401: read(PROTHEUS_RETRY_401),
  };
}
