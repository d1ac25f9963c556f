import { HttpErrorResponse, type HttpRequest } from '@angular/common/http';
import { type RestBase } from '../app-config/rest-base';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { urlText } from '../errors/url-text';
import { repeatedBase } from '../url/repeated-base';
import { type InterceptorDependencies } from './intercepted-request';

/** A second scheme in the value of one `Authorization`. */
const SECOND_SCHEME = /,\s*(basic|bearer|digest|negotiate|ntlm)\b/i;

/**
 * Reports, in development mode, why a request to the REST server failed, where the request itself
 * shows the reason.
 *
 * @param request The request as it reached the interceptor: a header that it has is kept.
 */
export function diagnoseFailure(
  { base, classifyUrl, loader, tokens }: InterceptorDependencies,
  request: HttpRequest<unknown>,
  failure: unknown,
): void {
  if (!(failure instanceof HttpErrorResponse)) return;
  let restBase: RestBase | undefined;
  try {
    restBase = loader.current();
  } catch {
    // The request failed with this error.
  }
  if (!restBase?.protheus) return;
  const classification = classifyUrl(request.url, base.baseURI, restBase, request.method);
  if (failure.status === 401 && classification?.token) {
    diagnoseAuthorization(request, tokens.current());
  } else if (failure.status === 404 && classification?.rule === 7) {
    diagnoseRepeatedBase(request.url, restBase);
  }
}

function diagnoseAuthorization({ headers, url }: HttpRequest<unknown>, access?: string): void {
  const values = headers.getAll('Authorization') ?? [];
  if (!values.length || (values.length === 1 && values[0] === `Bearer ${access}`)) return;
  const two = values.length > 1 || SECOND_SCHEME.test(values[0]);
  reportOnce(
    two ? ErrorCode.AUTHORIZATION_TWICE : ErrorCode.AUTHORIZATION_NOT_OURS,
    two
      ? `The request for "${urlText(url)}" had two values in one Authorization, and the server responded with ` +
          `401. Another interceptor or the caller appended one. Set the header once, or leave it ` +
          `out: this library sets it.`
      : `The server responded with 401 to "${urlText(url)}", whose Authorization was set by another ` +
          `interceptor or by the caller and is not the token of the session. This library keeps ` +
          `such a header and neither refreshes the token nor retries the request. Remove the code ` +
          `that sets Authorization for requests to Protheus.`,
  );
}

function diagnoseRepeatedBase(url: string, restBase: RestBase): void {
  const part = repeatedBase(url, restBase);
  if (!part) return;
  reportOnce(
    ErrorCode.REST_BASE_REPEATED,
    `The server responded with 404 to "${urlText(url)}", which was put under the REST base ` +
      `${restBase.href}: the base already leads to the REST server. Leave out "${part}" at the ` +
      `start of the URL.`,
    part,
  );
}
