import { type NginxDirective } from './nginx-directive.js';
import { type NginxScope } from './nginx-scope.js';
import { secondsOf } from './nginx-units.js';
import {
  type Affinity,
  type ProxyPlace,
  type ProxyRoute,
  type ProxyTarget,
} from './proxy-model.js';

/** Variables inside each other would otherwise be replaced without end. */
const MOST_TARGETS = 100;

/** The affinities, the weakest first. */
const AFFINITIES: readonly Affinity[] = ['none', 'network', 'address', 'cookie'];

/**
 * Reads one `location`.
 *
 * @param scope The block of the location, with what it inherits.
 * @param names The names of its site.
 */
export function readNginxRoute(
  location: NginxDirective,
  scope: NginxScope,
  names: readonly string[],
): ProxyRoute {
  const [modifier, path = modifier ?? '/'] = location.args;
  const match = modifier === '=' ? 'exact' : modifier?.startsWith('~') ? 'regex' : 'prefix';
  const written = scope.own('proxy_pass')[0]?.args[0];
  const pools = written === undefined ? [] : readPools(written, scope);
  const conditional = scope.conditions.find(({ block }) =>
    block?.some(({ name }) => name === 'proxy_pass'),
  );
  const status = Number(scope.own('return')[0]?.args[0]);
  const shared = pools?.filter(({ targets }) => targets.length > 1) ?? [];
  return {
    line: location.line,
    file: location.file,
    path,
    match,
    denied: status >= 400 || scope.own('deny').some(({ args }) => args[0] === 'all'),
    targets: (conditional ? [] : pools)?.flatMap(({ targets }) => targets) ?? [],
    distributedOver: Math.max(1, ...shared.map(({ targets }) => targets.length)),
    unknownTarget: conditional
      ? `if ${conditional.args.join(' ')}`
      : pools === undefined
        ? written
        : undefined,
    rewritten:
      (pools?.some(pool => pool.path !== undefined && pool.path !== path) ?? false) ||
      scope.own('rewrite').length > 0,
    upgrade: readUpgrade(scope),
    host: readHost(scope, names),
    readTimeout: secondsOf(scope.find('proxy_read_timeout')?.args[0] ?? '60s'),
    affinity: weakest(shared.map(({ affinity }) => affinity)),
    headers: scope.list('add_header').map(({ args, line, file }) => ({
      name: args[0] ?? '',
      value: args[1] ?? '',
      line,
      file,
    })),
    repeatsPosts: scope.find('proxy_next_upstream')?.args.includes('non_idempotent') ?? false,
    missingInclude: scope.missingInclude,
  };
}

/** @returns The route of a path that a condition denies, before any location. */
export function deniedRoute({
  path,
  ...place
}: ProxyPlace & { readonly path: string }): ProxyRoute {
  return {
    ...place,
    path,
    match: 'regex',
    denied: true,
    targets: [],
    distributedOver: 1,
    rewritten: false,
    upgrade: 'no-headers',
    host: 'kept',
    readTimeout: 0,
    affinity: 'none',
    headers: [],
    repeatsPosts: false,
    missingInclude: undefined,
  };
}

/** The servers of one value of `proxy_pass`. */
interface Pool {
  readonly targets: readonly ProxyTarget[];
  /** The path of the target, when it has one. */
  readonly path: string | undefined;
  readonly affinity: Affinity;
}

/** @returns The servers of each value that a `proxy_pass` may have; undefined when one is not known. */
function readPools(written: string, scope: NginxScope): readonly Pool[] | undefined {
  const pools: Pool[] = [];
  for (const target of withVariables(written, scope)) {
    const isKnown =
      !target.replace(/^https?:\/\/[^/$]+/, '').startsWith('$') &&
      !/^https?:\/\/[^/]*\$/.test(target);
    if (!isKnown) return undefined;
    const url = /^(https?):\/\/([^/]+)(\/.*)?$/.exec(target);
    if (!url) continue;
    const upstream = scope.upstream(url[2]);
    pools.push({
      targets: readTargets(url, upstream),
      path: url[3],
      affinity: readAffinity(upstream, scope),
    });
  }
  return pools;
}

/** @returns A target with each value that `set` and `map` give its variables. */
function withVariables(written: string, scope: NginxScope): readonly string[] {
  let targets = [written];
  const seen = new Set<string>();
  for (const [text, name = ''] of written.matchAll(/\$\{?(\w+)\}?/g)) {
    const values = seen.has(text) ? undefined : scope.valuesOf(`$${name}`);
    seen.add(text);
    if (!values?.length || targets.length * values.length > MOST_TARGETS) continue;
    targets = targets.flatMap(target => values.map(value => target.replaceAll(text, () => value)));
  }
  return targets;
}

function readTargets(
  url: RegExpExecArray,
  upstream: NginxDirective | undefined,
): readonly ProxyTarget[] {
  const scheme = url[1] as ProxyTarget['scheme'];
  const hosts = upstream
    ? (upstream.block ?? []).filter(({ name }) => name === 'server').map(({ args }) => args[0])
    : [url[2]];
  return hosts.map(text => {
    const [, host = '', port] = /^(\[[^\]]*\]|[^:]+)(?::(\d+))?$/.exec(text ?? '') ?? [];
    // The default port of an upstream's server is 80, whatever the scheme.
    return { scheme, host, port: Number(port ?? (upstream || scheme === 'http' ? 80 : 443)) };
  });
}

function header(scope: NginxScope, name: string): string | undefined {
  return scope
    .list('proxy_set_header')
    .find(({ args }) => args[0]?.toLowerCase() === name)
    ?.args[1]?.toLowerCase();
}

function readUpgrade(scope: NginxScope): ProxyRoute['upgrade'] {
  const upgrade = header(scope, 'upgrade');
  const connection = header(scope, 'connection');
  if (!upgrade || !connection || connection === 'close') return 'no-headers';
  return scope.find('proxy_http_version')?.args[0] === '1.1' ? 'passes' : 'no-version';
}

function readHost(scope: NginxScope, names: readonly string[]): ProxyRoute['host'] {
  const value = header(scope, 'host');
  switch (value) {
    case '$http_host':
    case '$host:$server_port':
      return 'kept';
    case '$host':
    case '$server_name':
      return 'without-port';
    default:
      // The name of the site, written out, is what the browser requested.
      return names.some(name => name.toLowerCase() === value) ? 'without-port' : 'changed';
  }
}

function weakest(affinities: readonly Affinity[]): Affinity {
  return AFFINITIES.find(one => affinities.includes(one)) ?? 'none';
}

function readAffinity(upstream: NginxDirective | undefined, scope: NginxScope): Affinity {
  const block = upstream?.block ?? [];
  if (block.some(({ name }) => name === 'ip_hash')) return 'network';
  if (block.some(({ name }) => name === 'sticky')) return 'cookie';
  const key = block.find(({ name }) => name === 'hash')?.args[0];
  if (!key) return 'none';
  // The key is a cookie, or a map whose source is one.
  const map = scope.visible('map').find(({ args }) => args[1] === key);
  if (/^\$(?:cookie_|\{cookie_)/.test(map?.args[0] ?? key)) return 'cookie';
  return /\$(?:binary_)?remote_addr/.test(key) ? 'address' : 'none';
}
