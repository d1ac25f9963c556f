import {
  HttpContext,
  HttpContextToken,
  type HttpHeaders,
  type HttpRequest,
} from '@angular/common/http';

/**
 * What one journey of a request through the chain has to remember, because our interceptor may
 * stand in it twice: as a function, and as the class that `provideProtheus()` registers.
 */
export interface Pass {
  /** The address that the last of our passes handed on. */
  readonly url: string;
  /** The access token that it put on the request. */
  readonly token?: string;
  /** Whether a 401 may be answered by one replay. */
  readonly replay?: boolean;
  /** The headers of the session, when it carries some. */
  readonly ours?: HttpHeaders;
  /** How many of our passes the request went through: the last one owns the 401. */
  depth: number;
}

const PASS: HttpContextToken<Pass | undefined> = new HttpContextToken<Pass | undefined>(
  () => undefined,
);

/** The pass in a context. Does not touch it: `get` would write the default into it. */
export function passOf(context: HttpContext | undefined): Pass | undefined {
  return context?.has(PASS) ? context.get(PASS) : undefined;
}

/**
 * A copy of a context with the mark. The caller's own context is never written to: it may be a
 * constant that many requests share, or belong to an Observable that is subscribed twice.
 *
 * @param context Absent where it is empty.
 */
export function contextWithPass(context: HttpContext | undefined, pass: Pass): HttpContext {
  const copy = new HttpContext();
  if (context) {
    for (const token of context.keys()) copy.set(token, context.get(token));
  }
  return copy.set(PASS, pass);
}

/** The headers of a request without those that an earlier pass of ours put there. */
export function withoutOurs({ headers }: HttpRequest<unknown>, { ours }: Pass): HttpHeaders {
  return (ours?.keys() ?? [])
    .filter(name => headers.get(name) === ours?.get(name))
    .reduce((kept, name) => kept.delete(name), headers);
}
