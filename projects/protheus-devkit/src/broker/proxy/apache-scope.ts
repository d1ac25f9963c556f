import { type ApacheDirective } from './apache-directive.js';

/** The directives of a server or of a virtual host, found by their names. */
export interface ApacheScope {
  /** The first directive of each name. */
  readonly first: ReadonlyMap<string, ApacheDirective>;
  /** The sections `<Proxy>` by their argument. */
  readonly proxies: ReadonlyMap<string, ApacheDirective>;
  /** The directives `Define` by the variable that they set. */
  readonly defines: ReadonlyMap<string, ApacheDirective>;
}

/** @returns The directives by their names: each is looked for once a route. */
export function apacheScope(directives: readonly ApacheDirective[]): ApacheScope {
  const first = new Map<string, ApacheDirective>();
  const proxies = new Map<string, ApacheDirective>();
  const defines = new Map<string, ApacheDirective>();
  for (const directive of directives) {
    const { name, args } = directive;
    if (!first.has(name)) first.set(name, directive);
    const [argument = ''] = args;
    if (name === 'proxy' && !proxies.has(argument)) proxies.set(argument, directive);
    if (name === 'define' && !defines.has(argument)) defines.set(argument, directive);
  }
  return { first, proxies, defines };
}
