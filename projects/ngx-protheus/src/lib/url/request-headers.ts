import { HttpHeaders } from '@angular/common/http';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { type RequestSession } from '../session/request-session';

/** The values of the session from which headers are made. */
export type HeaderSession = Pick<RequestSession, 'tenantId' | 'module' | 'database' | 'idiom'>;

/**
 * The headers of a session, as names and values. Empty values are left out; so is a value that a
 * header cannot contain, because the browser would refuse the whole request.
 *
 * @param token The access token, if it is attached.
 * @param tenant Whether tenant, module, base date and language are attached.
 */
export function requestHeaders(
  session: HeaderSession,
  token: string | undefined,
  tenant: boolean,
): Record<string, string> {
  const headers: Record<string, string> = {};
  const add = (name: string, value: string | null | undefined): void => {
    if (!value) return;
    if (isHeaderValue(value)) headers[name] = value;
    else if (typeof ngDevMode === 'undefined' || ngDevMode) reportInvalidValue(name);
  };
  add('Authorization', token && `Bearer ${token}`);
  if (tenant) {
    add('tenantid', session.tenantId);
    add('x-erp-module', session.module);
    add('x-erp-database', session.database);
    add('Accept-Language', session.idiom);
  }
  return headers;
}

/** {@link requestHeaders} as `HttpHeaders`; the same object is returned until the session changes. */
export class SessionHeaders {
  /** Absent before the first request, for which the headers are always built. */
  #session: HeaderSession | undefined;
  #token: string | undefined;
  #tenant: boolean | undefined;
  #built!: HttpHeaders;

  /** The headers for these values of the session. */
  of(session: HeaderSession, token: string | undefined, tenant: boolean): HttpHeaders {
    if (this.#session !== session || this.#token !== token || this.#tenant !== tenant) {
      this.#session = session;
      this.#token = token;
      this.#tenant = tenant;
      this.#built = new HttpHeaders(requestHeaders(session, token, tenant));
    }
    return this.#built;
  }
}

/** The headers of a request, and those defaults that it does not have yet. */
export function addMissingHeaders(defaults: HttpHeaders, request: HttpHeaders): HttpHeaders {
  return defaults
    .keys()
    .reduce(
      (all, name) => (request.has(name) ? all : all.set(name, defaults.get(name) as string)),
      request,
    );
}

/** Whether a browser accepts a header value: Latin-1 without control characters. */
export function isHeaderValue(value: string): boolean {
  return /^[\t -~\u0080-\u00ff]*$/.test(value);
}

function reportInvalidValue(name: string): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    reportOnce(
      ErrorCode.HEADER_VALUE_INVALID,
      `The header "${name}" was left out: its value contains a character that an HTTP header cannot ` +
        `contain (outside Latin-1, or a line break). The value comes from sessionStorage. Check the ` +
        `code that wrote it; the codes of company, branch and module are plain letters and digits.`,
      name,
    );
  }
}
