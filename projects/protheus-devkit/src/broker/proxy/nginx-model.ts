import { type NginxDirective, parseNginx } from './nginx-directive.js';
import { deniedRoute, readNginxRoute } from './nginx-route.js';
import { NginxScope } from './nginx-scope.js';
import { bytesOf } from './nginx-units.js';
import {
  type FindInclude,
  matchesEveryPath,
  type ProxyConfig,
  type ProxyRedirect,
  type ProxyRoute,
  type ProxySite,
} from './proxy-model.js';

/** Locations inside each other would otherwise be read as deep as a file has them. */
const MOST_LEVELS = 8;

/**
 * Reads the `server` blocks of an nginx.conf, inside or outside of `http`.
 *
 * @param main The nginx.conf that includes the file: the site inherits from its `http`.
 */
export function readNginx(
  text: string,
  findInclude: FindInclude = () => [],
  main?: string,
): ProxyConfig {
  const around = main === undefined ? undefined : httpScope(main, findInclude);
  const root = new NginxScope(around, parseNginx(text), findInclude);
  const http = root.own('http')[0];
  const scope = http?.block ? new NginxScope(root, http.block, findInclude) : root;
  return { kind: 'nginx', sites: scope.own('server').map(server => readSite(server, scope)) };
}

function httpScope(text: string, findInclude: FindInclude): NginxScope | undefined {
  const root = new NginxScope(undefined, parseNginx(text), findInclude);
  const http = root.own('http')[0];
  return http?.block && new NginxScope(root, http.block, findInclude);
}

function readSite(server: NginxDirective, http: NginxScope): ProxySite {
  const scope = http.inside(server);
  const listens = scope.own('listen').map(({ args }) => ({
    port: Number(/(?:^|:)(\d+)$/.exec(args[0] ?? '')?.[1] ?? 80),
    tls: args.includes('ssl'),
  }));
  const certificate = scope.find('ssl_certificate');
  const names = scope.own('server_name').flatMap(({ args }) => args);
  return {
    line: server.line,
    file: server.file,
    names,
    listens: listens.length ? listens : [{ port: 80, tls: false }],
    redirect: readRedirect(scope),
    conditionalRedirects: readConditionalRedirects(scope, listens),
    certificate: certificate && {
      path: certificate.args[0] ?? '',
      line: certificate.line,
      file: certificate.file,
    },
    bodyLimit: bytesOf(scope.find('client_max_body_size')?.args[0] ?? '1m'),
    underscoreHeaders: scope.find('underscores_in_headers')?.args[0] === 'on',
    routes: readRoutes(scope, names),
  };
}

/** @returns The paths that conditions deny, and the locations, also those inside others. */
function readRoutes(server: NginxScope, names: readonly string[]): readonly ProxyRoute[] {
  const routes = (scope: NginxScope, level: number): readonly ProxyRoute[] =>
    scope.own('location').flatMap(location => {
      const inside = scope.inside(location);
      const inner = level < MOST_LEVELS ? routes(inside, level + 1) : [];
      return [readNginxRoute(location, inside, names), ...inner];
    });
  return [...server.conditions.flatMap(readDenied), ...routes(server, 1)];
}

/** `if ($request_uri ~* expression) { return 403; }` denies the paths of the expression. */
function readDenied({ args, block, line, file }: NginxDirective): readonly ProxyRoute[] {
  const [variable, operator = '', path = ''] = conditionOf(args);
  const status = Number(block?.find(({ name }) => name === 'return')?.args[0]);
  if (!/^\$(?:request_uri|uri|document_uri)$/.test(variable ?? '')) return [];
  return status >= 400 && operator.startsWith('~') ? [deniedRoute({ path, line, file })] : [];
}

/** @returns The words of a condition, without its parentheses. */
function conditionOf(args: readonly string[]): readonly string[] {
  const words = args.map((word, index) => {
    const begun = index === 0 ? word.replace(/^\(/, '') : word;
    return index === args.length - 1 ? begun.replace(/\)$/, '') : begun;
  });
  return words.filter(word => word !== '');
}

/** @returns The redirect of every path: a `return` or a `rewrite` of the site, or one of `location /`. */
function readRedirect(scope: NginxScope): ProxySite['redirect'] {
  const root = scope.own('location').find(({ args }) => args.at(-1) === '/');
  return (
    redirectOf([...scope.own('return'), ...scope.own('rewrite')]) ?? redirectOf(root?.block ?? [])
  );
}

function readConditionalRedirects(
  scope: NginxScope,
  listens: readonly { readonly tls: boolean }[],
): readonly ProxyRedirect[] {
  const root = scope.own('location').find(({ args }) => args.at(-1) === '/');
  const conditions = [
    ...scope.conditions,
    ...(root?.block ?? []).filter(({ name, block }) => name === 'if' && block),
  ];
  return conditions.flatMap(({ args, block }) => {
    // On a site with both protocols only a condition on the protocol speaks of http.
    const isOfHttp =
      listens.every(({ tls }) => !tls) || /\$(?:scheme|https|server_port)\b/.test(args.join(' '));
    return (isOfHttp && redirectOf(block ?? [], /^https:/)) || [];
  });
}

/** @returns The first redirect of a block whose target begins so. */
function redirectOf(
  directives: readonly NginxDirective[],
  target = /^/,
): ProxyRedirect | undefined {
  for (const { name, args, line, file } of directives) {
    if (name === 'return') {
      const status = Number(args[0]);
      if (status >= 301 && status <= 308 && target.test(args[1] ?? '')) {
        return { status, line, file };
      }
    } else if (name === 'rewrite' && matchesEveryPath(args[0] ?? '')) {
      // `rewrite ^ https://name$request_uri permanent;`, the older form.
      const status = { permanent: 301, redirect: 302 }[args[2] ?? ''];
      if (status && /^https:/.test(args[1] ?? '')) return { status, line, file };
    }
  }
  return undefined;
}
