import { type RestRoute } from './rest-route.js';

/** What a route is found by. */
interface Addressed {
  readonly method: string;
  /** `:name` stands for one part of the path, a last `*` for all the rest. */
  readonly path: string;
}

/** A route that fits a request, with the values of its `:name` parts. */
export interface RouteMatch<R extends Addressed = RestRoute> {
  readonly route: R;
  readonly params: Readonly<Record<string, string>>;
}

interface Entry<R> {
  readonly route: R;
  readonly parts: readonly string[];
}

/** Finds the route of a request. The first that fits wins; letters of fixed parts match in either case. */
export class RouteTable<R extends Addressed = RestRoute> {
  private readonly entries: readonly Entry<R>[];

  constructor(routes: readonly R[]) {
    this.entries = routes.map(route => ({ route, parts: split(route.path) }));
  }

  /** @param path the decoded path after the REST base */
  find(method: string, path: string): RouteMatch<R> | undefined {
    const parts = split(path);
    for (const { route, parts: wanted } of this.entries) {
      if (route.method !== method) continue;
      const params = match(wanted, parts);
      if (params) return { route, params };
    }
    return undefined;
  }

  /** Whether any route has this path, whatever the method. */
  hasPath(path: string): boolean {
    const parts = split(path);
    return this.entries.some(entry => match(entry.parts, parts) !== undefined);
  }
}

function split(path: string): string[] {
  const parts = path.split('/');
  if (parts[0] === '') parts.shift();
  // Applications write a last slash or leave it out; Protheus answers both.
  if (parts[parts.length - 1] === '') parts.pop();
  return parts;
}

function match(
  wanted: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  const open = wanted[wanted.length - 1] === '*';
  const fixed = open ? wanted.length - 1 : wanted.length;
  if (open ? parts.length < fixed : parts.length !== fixed) return undefined;
  const params: Record<string, string> = {};
  for (let i = 0; i < fixed; i++) {
    if (wanted[i].startsWith(':')) params[wanted[i].slice(1)] = parts[i];
    else if (wanted[i].toLowerCase() !== parts[i].toLowerCase()) return undefined;
  }
  if (open) params['*'] = parts.slice(fixed).join('/');
  return params;
}
