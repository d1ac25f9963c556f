import { type ApacheDirective, parseApache } from './apache-directive.js';
import { readApacheRoutes } from './apache-route.js';
import { type ProxyConfig, type ProxySite } from './proxy-model.js';

/** Apache's default limit of a request body (2.4.54 and later). */
const BODY_LIMIT = 1_073_741_824;

/** Reads the virtual hosts of an Apache configuration. */
export function readApache(text: string): ProxyConfig {
  const root = flatten(parseApache(text));
  return {
    kind: 'apache',
    sites: root.filter(({ name }) => name === 'virtualhost').map(host => readSite(host, root)),
  };
}

function readSite(host: ApacheDirective, root: readonly ApacheDirective[]): ProxySite {
  const own = flatten(host.block ?? []);
  const find = (name: string) =>
    own.find(directive => directive.name === name) ??
    root.find(directive => directive.name === name);
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
    routes: readApacheRoutes(own, root),
  };
}

function redirectStatus(args: readonly string[]): number {
  const statuses: Readonly<Record<string, number>> = { permanent: 301, temp: 302, seeother: 303 };
  const first = args[0] ?? '';
  return statuses[first.toLowerCase()] ?? (/^\d+$/.test(first) ? Number(first) : 302);
}

/** @returns The directives, also those inside `<IfModule>` and similar sections. */
function flatten(directives: readonly ApacheDirective[]): readonly ApacheDirective[] {
  return directives.flatMap(directive =>
    directive.name.startsWith('if') && directive.block ? flatten(directive.block) : [directive],
  );
}
