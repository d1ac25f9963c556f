/** Where a proxy sends a request. */
export interface ProxyTarget {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
}

/** How a proxy sends the requests of one user to the same server. */
export type Affinity = 'cookie' | 'address' | 'network' | 'none';

/** Where something stands in the files of a proxy. */
export interface ProxyPlace {
  readonly line: number;
  /** The included file that has it; undefined for the file of the site. */
  readonly file?: string | undefined;
}

/** A header that the proxy adds to responses. */
export interface AddedHeader extends ProxyPlace {
  readonly name: string;
  readonly value: string;
}

/** A redirect to another URL. */
export interface ProxyRedirect extends ProxyPlace {
  readonly status: number;
}

/** One path of a site. */
export interface ProxyRoute extends ProxyPlace {
  readonly path: string;
  readonly match: 'exact' | 'prefix' | 'regex';
  /** Whether the proxy denies the path (403, 404). */
  readonly denied: boolean;
  /** The servers of the path; empty when the proxy itself responds. */
  readonly targets: readonly ProxyTarget[];
  /** Among how many servers the proxy itself distributes the requests of one target. */
  readonly distributedOver: number;
  /** A target that the files do not say, or only with a condition; the route is not checked then. */
  readonly unknownTarget?: string | undefined;
  /** Whether the server receives another path than the browser requested. */
  readonly rewritten: boolean;
  /** Whether the proxy forwards a WebSocket, or what is missing. */
  readonly upgrade: 'passes' | 'no-version' | 'no-headers';
  /** The `Host` that the server receives. */
  readonly host: 'kept' | 'without-port' | 'changed';
  /** Seconds without data after which the proxy closes the connection. */
  readonly readTimeout: number;
  readonly affinity: Affinity;
  readonly headers: readonly AddedHeader[];
  /** Whether a request that is not idempotent may be sent to a second server. */
  readonly repeatsPosts: boolean;
  /** An included file that was not given; it may contain directives that seem to be missing. */
  readonly missingInclude: MissingPart | undefined;
}

/** What a directive names that was not given: an included file, a macro. */
export interface MissingPart extends ProxyPlace {
  readonly name: string;
}

/** A file that an include names. */
export interface IncludedFile {
  readonly path: string;
  readonly text: string;
}

/** @returns The given files that an include names; none when they were not given. */
export type FindInclude = (pattern: string) => readonly IncludedFile[];

/** One site of a proxy: a `server` of nginx, a `VirtualHost` of Apache. */
export interface ProxySite extends ProxyPlace {
  readonly names: readonly string[];
  readonly listens: readonly { readonly port: number; readonly tls: boolean }[];
  /** The redirect of every path to another URL, when the site does nothing else. */
  readonly redirect: ProxyRedirect | undefined;
  /** Redirects of some requests to https, as an `if` for one name makes them. */
  readonly conditionalRedirects: readonly ProxyRedirect[];
  readonly certificate: (ProxyPlace & { readonly path: string }) | undefined;
  /** The largest body in bytes; 0 means no limit. */
  readonly bodyLimit: number;
  /** Whether request headers with an underscore reach the server. */
  readonly underscoreHeaders: boolean;
  readonly routes: readonly ProxyRoute[];
}

/** The sites of a proxy's configuration. */
export interface ProxyConfig {
  readonly kind: 'nginx' | 'apache';
  readonly sites: readonly ProxySite[];
}

/**
 * @returns The route of a path. nginx: the exact one, then the first expression, then the longest
 *   prefix; Apache: the first that matches.
 */
export function routeOf(
  kind: ProxyConfig['kind'],
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

/** Whether an expression of a redirect or a rewrite matches every path, as `^`, `.*` and `^/(.*)$`. */
export function matchesEveryPath(pattern: string): boolean {
  return ['/', '/webapp/', '/a/b.js'].every(path => matches(pattern, path));
}
