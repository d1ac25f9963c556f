import { type ApacheDirective, parseApache } from './apache-directive.js';
import { readApacheRoutes } from './apache-route.js';
import { type ApacheScope, apacheScope } from './apache-scope.js';
import { type ProxyConfig, type ProxySite } from './proxy-model.js';

/** Apache's default limit of a request body (2.4.54 and later). */
const BODY_LIMIT = 1_073_741_824;

/** Reads the virtual hosts of an Apache configuration. */
export function readApache(text: string): ProxyConfig {
  const root = flatten(parseApache(text));
  const server = apacheScope(root);
  return {
    kind: 'apache',
    sites: root.filter(({ name }) => name === 'virtualhost').map(host => readSite(host, server)),
  };
}

function readSite(host: ApacheDirective, server: ApacheScope): ProxySite {
  const own = flatten(host.block ?? []);
  const scope = apacheScope(own);
  const find = (name: string) => scope.first.get(name) ?? server.first.get(name);
  const tls = find('sslengine')?.args[0]?.toLowerCase() === 'on';
  const certificate = find('sslcertificatefile');
  const redirect = own.find(({ name, args }) => name === 'redirect' && args.includes('/'));
  const rewritten = own.find(
    ({ name, args }) => name === 'rewriterule' && /\bR(?:=|\b)/.test(args[2] ?? ''),
  );
  return {
    line: host.line,
    names: own
      .filter(({ name }) => name === 'servername' || name === 'serveralias')
      .flatMap(({ args }) => args.map(name => name.replace(/:\d+$/, ''))),
    listens: host.args.map(address => ({
      port: Number(/:(\d+)$/.exec(address)?.[1] ?? 80),
      tls,
    })),
    redirect: redirect
      ? { status: redirectStatus(redirect.args), line: redirect.line }
      : rewritten && {
          status: Number(/\bR=(\d+)/.exec(rewritten.args[2] ?? '')?.[1] ?? 302),
          line: rewritten.line,
        },
    certificate: certificate && { path: certificate.args[0] ?? '', line: certificate.line },
    bodyLimit: Number(find('limitrequestbody')?.args[0] ?? BODY_LIMIT),
    underscoreHeaders: true,
    routes: readApacheRoutes(own, [scope, server]),
  };
}

function redirectStatus(args: readonly string[]): number {
  const statuses: Readonly<Record<string, number>> = { permanent: 301, temp: 302, seeother: 303 };
  const first = args[0] ?? '';
  return statuses[first.toLowerCase()] ?? (/^\d+$/.test(first) ? Number(first) : 302);
}

/** @returns The directives, also those inside `<IfModule>` and similar sections. */
function flatten(directives: readonly ApacheDirective[]): readonly ApacheDirective[] {
  const flat: ApacheDirective[] = [];
  // A stack of its own: the call stack ends at some thousand sections inside each other.
  const open = [directives.values()];
  for (let list = open.at(-1); list; list = open.at(-1)) {
    const { value: directive, done } = list.next();
    if (done) open.pop();
    else if (directive.name.startsWith('if') && directive.block)
      open.push(directive.block.values());
    else flat.push(directive);
  }
  return flat;
}
