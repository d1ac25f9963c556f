import { HttpErrorResponse } from '@angular/common/http';
import { ProtheusError } from 'ngx-protheus';

/** The body of an error response of a Protheus REST service. */
export interface RestError {
  readonly code?: string | number;
  readonly message: string;
  readonly detailedMessage?: string;
  readonly helpUrl?: string;
  readonly type?: string;
  readonly details?: readonly RestError[];
}

/** The body of a failed request's response if it is an error of Protheus. */
export function restErrorOf(failure: unknown): RestError | undefined {
  if (!(failure instanceof HttpErrorResponse)) return undefined;
  const body: unknown = failure.error;
  // The library's own errors also have a message, but for the developer.
  if (!body || typeof body !== 'object' || body instanceof ProtheusError) return undefined;
  return isRestError(body) ? body : undefined;
}

/**
 * The code of an error of this library, such as `NGP403`: the failure itself, or the body of its
 * response.
 */
export function libraryCodeOf(failure: unknown): string | undefined {
  const error: unknown = failure instanceof HttpErrorResponse ? failure.error : failure;
  return error instanceof ProtheusError ? error.code : undefined;
}

/** The details of an error without its message, one line each. */
export function detailLines({ message, detailedMessage, details = [] }: RestError): string[] {
  return [
    ...(detailedMessage && detailedMessage !== message ? [detailedMessage] : []),
    ...(Array.isArray(details) ? details : [])
      .filter(isRestError)
      .flatMap(detail => [
        [detail.code, detail.message].filter(part => part).join(' – '),
        ...detailLines(detail),
      ]),
  ];
}

function isRestError(value: object): value is RestError {
  const { message } = value as Partial<RestError>;
  return typeof message === 'string' && message !== '';
}
