import { type HttpInterceptorFn } from '@angular/common/http';

interface Session {
  base: string;
  headers: Record<string, string>;
}

/** The code of public applications: it reads the storage, parses it and sets the headers. */
function readSession(): Session {
  const read = (key: string): Record<string, string> =>
    JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? {};
  const headers: Record<string, string> = {
    Authorization: `Bearer ${read('ERPTOKEN')['access_token']}`,
    tenantid: `${read('ProCompany')['Code']},${read('ProBranch')['Code']},`,
    'x-erp-module': sessionStorage.getItem('ProModule') ?? '',
    'x-erp-database': sessionStorage.getItem('ProDatabase') ?? '',
    'Accept-Language': sessionStorage.getItem('ProIdiom') ?? '',
  };
  return { base: read('ERPAPPCONFIG')['api_baseUrl'], headers };
}

function send(session: Session): HttpInterceptorFn {
  return (request, next) =>
    next(request.clone({ url: session.base + request.url, setHeaders: session.headers }));
}

/** Reads once and never again: as fast as possible, but wrong after a change of branch. */
export function cachedInterceptor(): HttpInterceptorFn {
  let session: Session | undefined;
  return (request, next) => send((session ??= readSession()))(request, next);
}

/** Reads and parses for each request: as correct as our interceptor. */
export const rereadingInterceptor: HttpInterceptorFn = (request, next) =>
  send(readSession())(request, next);
