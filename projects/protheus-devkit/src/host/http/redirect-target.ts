/** Where a response sends the browser. */
export interface RedirectTarget {
  readonly status: number;
  /** `http://server:port`, or the whole URL where it has no origin. */
  readonly origin: string;
  readonly path: string;
  /** Whether it stays on the server that the browser asked. */
  readonly isInside: boolean;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * @param host the header `Host` of the request: what the browser resolves a relative URL against
 * @returns the target of a redirect, `undefined` for another response or one without a URL
 */
export function redirectTarget(
  status: number,
  location: string | undefined,
  host: string | undefined,
): RedirectTarget | undefined {
  const base = `http://${host ?? 'localhost'}`;
  if (!REDIRECTS.has(status) || !location || !URL.canParse(location, base)) return undefined;
  const url = new URL(location, base);
  const origin = url.origin === 'null' ? url.href : url.origin;
  return { status, origin, path: url.pathname, isInside: url.host === new URL(base).host };
}
