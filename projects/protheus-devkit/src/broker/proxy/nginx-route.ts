import { type NginxDirective } from './nginx-directive.js';
import { type NginxScope } from './nginx-scope.js';
import { secondsOf } from './nginx-units.js';
import { type Affinity, type ProxyRoute, type ProxyTarget } from './proxy-model.js';

/** Reads one `location` with what it inherits. */
export function readNginxRoute(location: NginxDirective, server: NginxScope): ProxyRoute {
  const scope = server.inside(location);
  const [modifier, path = modifier ?? '/'] = location.args;
  const match = modifier === '=' ? 'exact' : modifier?.startsWith('~') ? 'regex' : 'prefix';
  const pass = scope.own('proxy_pass')[0];
  const target = withVariables(pass?.args[0] ?? '', scope);
  const isKnown =
    !target.replace(/^https?:\/\/[^/$]+/, '').startsWith('$') &&
    !/^https?:\/\/[^/]*\$/.test(target);
  const url = isKnown ? /^(https?):\/\/([^/]+)(\/.*)?$/.exec(target) : null;
  const upstream = scope.upstream(url?.[2]);
  const status = Number(scope.own('return')[0]?.args[0]);
  return {
    line: location.line,
    path,
    match,
    denied: status >= 400 || scope.own('deny').some(({ args }) => args[0] === 'all'),
    targets: url ? readTargets(url, upstream) : [],
    unknownTarget: isKnown ? undefined : target,
    rewritten: (url?.[3] !== undefined && url[3] !== path) || scope.own('rewrite').length > 0,
    upgrade: readUpgrade(scope),
    host: readHost(scope),
    readTimeout: secondsOf(scope.find('proxy_read_timeout')?.args[0] ?? '60s'),
    affinity: readAffinity(upstream, scope),
    headers: scope.list('add_header').map(({ args, line }) => ({
      name: args[0] ?? '',
      value: args[1] ?? '',
      line,
    })),
    repeatsPosts: scope.find('proxy_next_upstream')?.args.includes('non_idempotent') ?? false,
    missingInclude: scope.missingInclude,
  };
}

/** @returns A target with the variables that `set` gives a value. */
function withVariables(target: string, scope: NginxScope): string {
  return target.replace(/\$\{?(\w+)\}?/g, (text, name: string) => {
    const set = scope.visible('set').find(({ args }) => args[0] === `$${name}`);
    return set?.args[1] ?? text;
  });
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

function readHost(scope: NginxScope): ProxyRoute['host'] {
  switch (header(scope, 'host')) {
    case '$http_host':
    case '$host:$server_port':
      return 'kept';
    case '$host':
      return 'without-port';
    default:
      return 'changed';
  }
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
