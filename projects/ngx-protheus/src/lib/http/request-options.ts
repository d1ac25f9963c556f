import { type HttpContext, HttpContextToken } from '@angular/common/http';

const unset = (): undefined => undefined;

/**
 * Whether one request carries the token. Unset, the address decides.
 *
 * **Security.** `true` sends the token wherever the request goes: say it for addresses of your own.
 *
 * @example
 * this.http.get('/api/public/v1/news', {
 *   context: new HttpContext().set(PROTHEUS_TOKEN, false),
 * });
 */
export const PROTHEUS_TOKEN: HttpContextToken<boolean | undefined> = new HttpContextToken<
  boolean | undefined
>(unset);

/** Whether one request carries the tenant and the session's headers. Unset, the address decides. */
export const PROTHEUS_TENANT: HttpContextToken<boolean | undefined> = new HttpContextToken<
  boolean | undefined
>(unset);

/**
 * Whether the address of one request is put under the REST base (`true`) or left as it is written
 * (`false`). Unset, the address decides.
 *
 * **Security.** Left as it is written it may go to the page's own server, and carries the session only
 * if that is the REST server.
 */
export const PROTHEUS_REST_BASE: HttpContextToken<boolean | undefined> = new HttpContextToken<
  boolean | undefined
>(unset);

/** Whether one request may be sent again with a new token after a 401. Default: `true`. */
export const PROTHEUS_RETRY_401: HttpContextToken<boolean | undefined> = new HttpContextToken<
  boolean | undefined
>(unset);

/** What one request asks for itself. */
export interface RequestOptions {
  readonly token?: boolean;
  readonly tenant?: boolean;
  readonly prefix?: boolean;
  readonly replay?: boolean;
}

const NONE: RequestOptions = {};

/**
 * Reads the options in a context without touching it: `get` writes the default into it.
 *
 * @param context Absent where it is empty.
 */
export function requestOptions(context: HttpContext | undefined): RequestOptions {
  if (!context) return NONE;
  const read = (token: HttpContextToken<boolean | undefined>): boolean | undefined =>
    context.has(token) ? context.get(token) : undefined;
  return {
    token: read(PROTHEUS_TOKEN),
    tenant: read(PROTHEUS_TENANT),
    prefix: read(PROTHEUS_REST_BASE),
    replay: read(PROTHEUS_RETRY_401),
  };
}
