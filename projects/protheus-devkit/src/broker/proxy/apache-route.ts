import { type ApacheDirective } from './apache-directive.js';
import { type ApacheScope } from './apache-scope.js';
import { type Affinity, type ProxyRoute, type ProxyTarget } from './proxy-model.js';

/** Reads the denied paths and the `ProxyPass` lines of a virtual host, in their order. */
export function readApacheRoutes(
  own: readonly ApacheDirective[],
  scopes: readonly ApacheScope[],
): readonly ProxyRoute[] {
  const value = (name: string) => firstOf(scopes, ({ first }) => first.get(name))?.args[0];
  const base: Omit<ProxyRoute, 'line' | 'path'> = {
    match: 'prefix',
    denied: false,
    targets: [],
    distributedOver: 1,
    rewritten: false,
    upgrade: own.some(isWebSocketRewrite) || own.some(isForWebSocket) ? 'passes' : 'no-headers',
    host: value('proxypreservehost')?.toLowerCase() === 'on' ? 'kept' : 'changed',
    readTimeout: Number(value('proxytimeout') ?? value('timeout') ?? 60),
    affinity: 'none',
    headers: own.filter(({ name }) => name === 'header').flatMap(readHeader),
    repeatsPosts: false,
    missingInclude: missingPart(scopes),
  };
  const denied = own.flatMap(directive => readDenied(directive, base));
  const passed = own.flatMap(directive => readPass(directive, { scopes, base }));
  return [...denied, ...passed];
}

/** @returns What an include or a macro names that was not given. */
function missingPart(scopes: readonly ApacheScope[]): ProxyRoute['missingInclude'] {
  const directive = firstOf(
    scopes,
    ({ first }) => first.get('include') ?? first.get('includeoptional') ?? first.get('use'),
  );
  if (!directive) return undefined;
  const { name, args, line, file } = directive;
  const [first = ''] = args;
  return { name: name === 'use' ? `<Macro ${first}>` : first, line, file };
}

/** @returns What the first scope that has it has: the virtual host before the server. */
function firstOf(
  scopes: readonly ApacheScope[],
  find: (scope: ApacheScope) => ApacheDirective | undefined,
): ApacheDirective | undefined {
  return scopes.map(find).find(directive => directive !== undefined);
}

interface Context {
  readonly scopes: readonly ApacheScope[];
  readonly base: Omit<ProxyRoute, 'line' | 'path'>;
}

function readDenied(directive: ApacheDirective, base: Context['base']): readonly ProxyRoute[] {
  const { name, args, block, line, file } = directive;
  if (name === 'redirectmatch' && Number(args[0]) >= 400) {
    return [{ ...base, line, file, match: 'regex', path: args[1] ?? '', denied: true }];
  }
  const denied = block?.some(
    inner => inner.name === 'require' && inner.args.join(' ').toLowerCase() === 'all denied',
  );
  if (denied && isCondition(directive)) {
    // <If "%{REQUEST_URI} =~ m#expression#">
    const path = /%\{REQUEST_URI\}\s*=~\s*m?(\S)(.+)\1/i.exec(args.join(' '))?.[2];
    return path === undefined ? [] : [{ ...base, line, file, match: 'regex', path, denied: true }];
  }
  if (!denied || !/^location(?:match)?$/.test(name)) return [];
  const match = name === 'locationmatch' || args[0] === '~' ? 'regex' : 'prefix';
  return [{ ...base, line, file, match, path: args.at(-1) ?? '', denied: true }];
}

function readPass(directive: ApacheDirective, { scopes, base }: Context): readonly ProxyRoute[] {
  const { name, args, line, file, block } = directive;
  if (isCondition(directive)) {
    if (isForWebSocket(directive) || !block?.some(passesRequests)) return [];
    const condition = `<If ${args.join(' ')}>`;
    return [{ ...base, line, file, path: '/', unknownTarget: condition }];
  }
  if (isProxyRewrite(directive) && !isWebSocketRewrite(directive)) {
    const [path = '', written = ''] = args;
    const target = withDefinitions(written, scopes);
    return /^https?:\/\/[^/]*[%$]/i.test(target)
      ? [{ ...base, line, file, match: 'regex', path, unknownTarget: target }]
      : [{ ...base, line, file, match: 'regex', path, targets: readTarget(target) }];
  }
  // Inside of a Location the path is that of the section.
  const section = name === 'location' && args[0] !== '~' ? args[0] : undefined;
  if (section !== undefined) {
    return (block ?? [])
      .filter(one => one.name === 'proxypass')
      .flatMap(one => readPass({ ...one, args: [section, ...one.args] }, { scopes, base }));
  }
  const match = name === 'proxypassmatch' ? 'regex' : 'prefix';
  if (name !== 'proxypass' && match === 'prefix') return [];
  const [path = '/', written = '', ...options] = args;
  const target = withDefinitions(written, scopes);
  if (target === '!') return [{ ...base, line, file, path, match, denied: true }];
  if (target.includes('${')) {
    return [{ ...base, line, file, path, match, unknownTarget: target }];
  }
  const url = /^(https?|wss?|balancer):\/\/([^/]+)(\/.*)?$/.exec(target);
  if (!url) return [];
  const balancer =
    url[1] === 'balancer'
      ? firstOf(scopes, ({ proxies }) => proxies.get(`balancer://${url[2]}`))
      : undefined;
  const members = (balancer?.block ?? []).filter(one => one.name === 'balancermember');
  const settings = [
    ...options,
    ...(balancer?.block ?? []).filter(one => one.name === 'proxyset').flatMap(one => one.args),
    ...members.flatMap(one => one.args.slice(1)),
  ];
  const timeout = setting(settings, 'timeout');
  return [
    {
      ...base,
      line,
      file,
      path,
      targets: (balancer ? members.map(one => one.args[0]) : [target]).flatMap(readTarget),
      distributedOver: Math.max(1, members.length),
      match,
      rewritten: match === 'prefix' && (url[3] ?? '/') !== path,
      upgrade:
        settings.some(text => /^upgrade=/i.test(text)) || url[1]?.startsWith('ws')
          ? 'passes'
          : base.upgrade,
      readTimeout: timeout ? Number(timeout) : base.readTimeout,
      affinity: readAffinity(settings),
    },
  ];
}

/** Whether a section holds under a condition only: `<If>`, `<ElseIf>`, `<Else>`. */
export function isCondition({ name, block }: ApacheDirective): boolean {
  return block !== undefined && /^(?:if|elseif|else)$/.test(name);
}

/** Whether a directive forwards requests to a server. */
export function passesRequests(directive: ApacheDirective): boolean {
  const { name, block = [] } = directive;
  if (name === 'location') return block.some(one => one.name === 'proxypass');
  return name === 'proxypass' || name === 'proxypassmatch' || isProxyRewrite(directive);
}

/** Whether a section forwards the handshake of a WebSocket: `<If "%{HTTP:Upgrade} == 'websocket'">`. */
function isForWebSocket(directive: ApacheDirective): boolean {
  const { args, block = [] } = directive;
  return (
    isCondition(directive) &&
    /%\{HTTP:Upgrade\}/i.test(args.join(' ')) &&
    block.some(passesRequests)
  );
}

/** Whether a rule forwards requests: `RewriteRule ^/(.*) http://host/$1 [P]`. */
function isProxyRewrite({ name, args }: ApacheDirective): boolean {
  return (
    name === 'rewriterule' &&
    /^(?:https?|wss?):/i.test(args[1] ?? '') &&
    /(?:^|[[,])P(?=[,\]]|$)/.test(args[2] ?? '')
  );
}

/** Whether a rule forwards the handshake of a WebSocket: `RewriteRule ^/(.*) ws://host/$1 [P]`. */
function isWebSocketRewrite(directive: ApacheDirective): boolean {
  return isProxyRewrite(directive) && /^wss?:/i.test(directive.args[1] ?? '');
}

/** @returns A target with the variables that `Define` gives a value. */
function withDefinitions(target: string, scopes: readonly ApacheScope[]): string {
  return target.replace(/\$\{(\w+)\}/g, (text, variable: string) => {
    const define = firstOf(scopes, ({ defines }) => defines.get(variable));
    return define?.args[1] ?? text;
  });
}

function setting(settings: readonly string[], name: string): string | undefined {
  const prefix = `${name}=`;
  return settings.find(text => text.toLowerCase().startsWith(prefix))?.slice(prefix.length);
}

function readAffinity(settings: readonly string[]): Affinity {
  return setting(settings, 'stickysession') ? 'cookie' : 'none';
}

function readTarget(text: string | undefined): readonly ProxyTarget[] {
  const parts = /^(https?|wss?):\/\/(\[[^\]]*\]|[^:/]+)(?::(\d+))?/.exec(text ?? '');
  if (!parts) return [];
  const scheme = parts[1] === 'https' || parts[1] === 'wss' ? 'https' : 'http';
  const port = Number(parts[3] ?? (scheme === 'https' ? 443 : 80));
  return [{ scheme, host: parts[2] ?? '', port }];
}

function readHeader({ args, line, file }: ApacheDirective): ProxyRoute['headers'] {
  const [action, name, value] = args[0]?.toLowerCase() === 'always' ? args.slice(1) : args;
  return /^(?:set|add|append|merge)$/i.test(action ?? '') && name
    ? [{ name, value: value ?? '', line, file }]
    : [];
}
