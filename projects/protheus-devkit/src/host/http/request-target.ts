/** Where a request goes. */
export interface Target {
  /** The decoded path. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/**
 * Reads the target of a request.
 * @param url the path and query of the request line
 * @returns undefined when it is no path, or has an escape that means nothing
 */
export function readTarget(url: string): Target | undefined {
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
