/** The path and query of a request. */
export interface RequestTarget {
  /** The decoded path. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/**
 * Parses the target of a request.
 * @param url the path and query of the request line
 * @returns `undefined` when it does not start with `/` or has an invalid percent escape
 */
export function parseRequestTarget(url: string): RequestTarget | undefined {
  if (!url.startsWith('/')) return undefined;
  const mark = url.indexOf('?');
  try {
    return {
      path: decodeURIComponent(mark < 0 ? url : url.slice(0, mark)),
      query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    };
  } catch {
    return undefined;
  }
}
