import { type RestRoute } from './rest-route.js';

/** The method and path of a route. */
interface RouteLocation {
  readonly method: string;
  /** `:name` matches one segment of the path, a last `*` all further segments. */
  readonly path: string;
}

/** The route of a request, with the values of its `:name` segments. */
export interface RouteMatch<R extends RouteLocation = RestRoute> {
  readonly route: R;
  readonly params: Readonly<Record<string, string>>;
}

interface Entry<R> {
  readonly route: R;
  readonly segments: readonly string[];
}

/** Finds the route of a request: the first that matches. Fixed segments match in either case. */
export class RouteTable<R extends RouteLocation = RestRoute> {
  readonly #entries: readonly Entry<R>[];

  constructor(routes: readonly R[]) {
    this.#entries = routes.map(route => ({ route, segments: split(route.path) }));
  }

  /** @param path the decoded path after the REST base */
  find(method: string, path: string): RouteMatch<R> | undefined {
    const segments = split(path);
    for (const { route, segments: pattern } of this.#entries) {
      if (route.method !== method) continue;
      const params = match(pattern, segments);
      if (params) return { route, params };
    }
    return undefined;
  }

  /** Whether any route has this path, whatever the method. */
  hasPath(path: string): boolean {
    const segments = split(path);
    return this.#entries.some(entry => match(entry.segments, segments) !== undefined);
  }
}

function split(path: string): string[] {
  const segments = path.split('/');
  if (segments[0] === '') segments.shift();
  // Applications write a last slash or omit it; Protheus accepts both.
  if (segments[segments.length - 1] === '') segments.pop();
  return segments;
}

function match(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const isOpen = pattern[pattern.length - 1] === '*';
  const fixed = isOpen ? pattern.length - 1 : pattern.length;
  if (isOpen ? segments.length < fixed : segments.length !== fixed) return undefined;
  const params: Record<string, string> = {};
  for (let i = 0; i < fixed; i++) {
    if (pattern[i].startsWith(':')) params[pattern[i].slice(1)] = segments[i];
    else if (pattern[i].toLowerCase() !== segments[i].toLowerCase()) return undefined;
  }
  if (isOpen) params['*'] = segments.slice(fixed).join('/');
  return params;
}
