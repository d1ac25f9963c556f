/** Where a proxy sends a request. */
export interface ProxyTarget {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
}

/** How the requests of one user find the same server again. */
export type Affinity = 'cookie' | 'address' | 'network' | 'none';

/** A header that the proxy adds to answers. */
export interface AddedHeader {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** One path of a site and what happens to it. */
export interface ProxyRoute {
  readonly line: number;
  readonly path: string;
  readonly match: 'exact' | 'prefix' | 'regex';
  /** Whether the path is refused (403, 404). */
  readonly refused: boolean;
  /** The servers behind the path; none when the proxy answers itself. */
  readonly targets: readonly ProxyTarget[];
  /** Whether the path that the server sees differs from the one in the browser. */
  readonly rewritten: boolean;
  /** What is missing so that a WebSocket passes. */
  readonly upgrade: 'passes' | 'no-version' | 'no-headers';
  /** The `Host` that the server sees. */
  readonly host: 'kept' | 'without-port' | 'changed';
  /** Seconds of silence after which the proxy gives up. */
  readonly readTimeout: number;
  readonly affinity: Affinity;
  readonly headers: readonly AddedHeader[];
  /** Whether a request that is not idempotent may be sent to a second server. */
  readonly repeatsPosts: boolean;
  /** An included file that was not given: what seems to be missing may stand there. */
  readonly missingInclude: string | undefined;
}

/** One site of a proxy: a `server` of nginx, a `VirtualHost` of Apache. */
export interface ProxySite {
  readonly line: number;
  readonly names: readonly string[];
  readonly listens: readonly { readonly port: number; readonly tls: boolean }[];
  /** The redirect of everything to another address, when that is all the site does. */
  readonly redirect: { readonly status: number; readonly line: number } | undefined;
  readonly certificate: { readonly path: string; readonly line: number } | undefined;
  /** The largest body in bytes; 0 is without limit. */
  readonly bodyLimit: number;
  /** Whether request headers with an underscore reach the server. */
  readonly underscoreHeaders: boolean;
  readonly routes: readonly ProxyRoute[];
}

/** What is known of a proxy's configuration. */
export interface ProxyFacts {
  readonly kind: 'nginx' | 'apache';
  readonly sites: readonly ProxySite[];
}

/**
 * The route that a path takes. nginx: exact, then the first expression, then the longest prefix;
 * Apache: the first that fits.
 */
export function routeOf(
  kind: ProxyFacts['kind'],
  site: ProxySite,
  path: string,
): ProxyRoute | undefined {
  if (kind === 'apache') {
    return site.routes.find(route =>
      route.match === 'regex' ? matches(route.path, path) : path.startsWith(route.path),
    );
  }
  const exact = site.routes.find(route => route.match === 'exact' && route.path === path);
  const regex = site.routes.find(route => route.match === 'regex' && matches(route.path, path));
  const prefix = site.routes
    .filter(route => route.match === 'prefix' && path.startsWith(route.path))
    .sort((one, other) => other.path.length - one.path.length)[0];
  return exact ?? regex ?? prefix;
}

function matches(pattern: string, path: string): boolean {
  try {
    return new RegExp(pattern.replace(/^\(\?i\)/, ''), 'i').test(path);
  } catch {
    return false;
  }
}
