import { HttpErrorResponse } from '@angular/common/http';
import { ProtheusError } from 'ngx-protheus';

/** An error as the REST services of Protheus answer it. */
export interface RestError {
  readonly code?: string | number;
  readonly message: string;
  readonly detailedMessage?: string;
  readonly helpUrl?: string;
  readonly type?: string;
  readonly details?: readonly RestError[];
}

/** The answer of a failed request if it is an error of Protheus. */
export function restErrorOf(failure: unknown): RestError | undefined {
  if (!(failure instanceof HttpErrorResponse)) return undefined;
  const answer: unknown = failure.error;
  // Our own errors have a message, too: for the developer.
  if (!answer || typeof answer !== 'object' || answer instanceof ProtheusError) return undefined;
  return isRestError(answer) ? answer : undefined;
}

/** The code of an error of this library, such as `NGP403`, wherever it stands in a failure. */
export function libraryCodeOf(failure: unknown): string | undefined {
  const error: unknown = failure instanceof HttpErrorResponse ? failure.error : failure;
  return error instanceof ProtheusError ? error.code : undefined;
}

/** What an error says beyond its message, one line each. */
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
