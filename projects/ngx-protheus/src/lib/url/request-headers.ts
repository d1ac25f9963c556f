import { reportOnce } from '../errors/report';
import { type RequestContext } from '../session/request-context';

/** What of the session one request carries. */
export interface CarriedSession {
  readonly session: Pick<RequestContext, 'tenantId' | 'module' | 'database' | 'idiom'>;
  /** The access token, when the request is to have it. */
  readonly token: string | undefined;
  /** Whether tenant, module, base date and language go along. */
  readonly tenant: boolean;
}

/**
 * The headers that carry a session, as plain names and values. What is empty is left out; so is a
 * value that no header can hold, because the browser would refuse the whole request.
 */
export function requestHeaders({ session, token, tenant }: CarriedSession): Record<string, string> {
  const headers: Record<string, string> = {};
  const put = (name: string, value: string | null | undefined): void => {
    if (value) {
      if (isHeaderValue(value)) {
        headers[name] = value;
      } else {
        reportUnsendable(name);
      }
    }
  };
  put('Authorization', token && `Bearer ${token}`);
  if (tenant) {
    put('tenantid', session.tenantId);
    put('x-erp-module', session.module);
    put('x-erp-database', session.database);
    put('Accept-Language', session.idiom);
  }
  return headers;
}

/** Whether a browser can send a text as the value of a header: Latin-1 without control characters. */
export function isHeaderValue(value: string): boolean {
  return /^[\t -~\u0080-\u00ff]*$/.test(value);
}

function reportUnsendable(name: string): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    reportOnce(
      'NGP220',
      `The header "${name}" was left out: its value holds a character that no HTTP header can carry ` +
        `(outside Latin-1, or a line break). The value comes from sessionStorage. Look at what ` +
        `wrote it there; the codes of company, branch and module are plain letters and digits.`,
      name,
    );
  }
}
