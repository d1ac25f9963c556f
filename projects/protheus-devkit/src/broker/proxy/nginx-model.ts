import { type NginxDirective, parseNginx } from './nginx-directive.js';
import { readNginxRoute } from './nginx-route.js';
import { NginxScope } from './nginx-scope.js';
import { bytesOf } from './nginx-units.js';
import { type ProxyConfig, type ProxySite } from './proxy-model.js';

/** @returns The text of an included file, when it was given. */
export type FindInclude = (path: string) => string | undefined;

/**
 * Reads the `server` blocks of an nginx.conf, inside or outside of `http`.
 *
 * @param main The nginx.conf that includes the file: the site inherits from its `http`.
 */
export function readNginx(
  text: string,
  findInclude: FindInclude = () => undefined,
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
  return {
    line: server.line,
    names: scope.own('server_name').flatMap(({ args }) => args),
    listens: listens.length ? listens : [{ port: 80, tls: false }],
    redirect: readRedirect(scope),
    certificate: certificate && { path: certificate.args[0] ?? '', line: certificate.line },
    bodyLimit: bytesOf(scope.find('client_max_body_size')?.args[0] ?? '1m'),
    underscoreHeaders: scope.find('underscores_in_headers')?.args[0] === 'on',
    routes: scope.own('location').map(location => readNginxRoute(location, scope)),
  };
}

function readRedirect(scope: NginxScope): ProxySite['redirect'] {
  const own = scope.own('return')[0];
  const root = scope.own('location').find(({ args }) => args.at(-1) === '/');
  const found = own ?? root?.block?.find(({ name }) => name === 'return');
  const status = Number(found?.args[0]);
  return found && status >= 301 && status <= 308 ? { status, line: found.line } : undefined;
}
