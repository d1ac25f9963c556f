import {
  HttpContext,
  HttpContextToken,
  type HttpHeaders,
  type HttpRequest,
} from '@angular/common/http';

/**
 * What an interceptor of this library stores on a request for the next one: a chain may contain
 * two, the function and the class that `provideProtheus()` registers.
 */
export interface InterceptorMark {
  /** The URL with which the request was forwarded. */
  readonly url: string;
  /** The access token that was added. */
  readonly token?: string;
  /** Whether a 401 may be followed by one retry. */
  readonly retry401?: boolean;
  /** The headers of the session, if any were added. */
  readonly addedHeaders?: HttpHeaders;
  /** How many interceptors of this library the request has passed. The last one handles a 401. */
  depth: number;
}

const MARK: HttpContextToken<InterceptorMark | undefined> = new HttpContextToken<
  InterceptorMark | undefined
>(() => undefined);

/** The mark in a context. Does not change the context: `get` would write the default into it. */
export function readMark(context: HttpContext | undefined): InterceptorMark | undefined {
  return context?.has(MARK) ? context.get(MARK) : undefined;
}

/**
 * A copy of a context with the mark. The caller's context is never written to: it may be a constant
 * that many requests share, or belong to an Observable that is subscribed twice.
 *
 * @param context Absent when it is empty.
 */
export function withMark(context: HttpContext | undefined, mark: InterceptorMark): HttpContext {
  const copy = new HttpContext();
  if (context) {
    for (const token of context.keys()) copy.set(token, context.get(token));
  }
  return copy.set(MARK, mark);
}

/** The headers of a request without those that an earlier interceptor of this library added. */
export function withoutAddedHeaders(
  { headers }: HttpRequest<unknown>,
  { addedHeaders }: InterceptorMark,
): HttpHeaders {
  return (addedHeaders?.keys() ?? [])
    .filter(name => headers.get(name) === addedHeaders?.get(name))
    .reduce((rest, name) => rest.delete(name), headers);
}
