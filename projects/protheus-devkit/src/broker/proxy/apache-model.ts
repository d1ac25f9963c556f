import { type ApacheDirective, parseApache } from './apache-directive.js';
import { ApacheExpansion } from './apache-expand.js';
import { readApacheRedirects } from './apache-redirect.js';
import { isCondition, passesRequests, readApacheRoutes } from './apache-route.js';
import { type ApacheScope, apacheScope } from './apache-scope.js';
import {
  type FindInclude,
  type ProxyConfig,
  type ProxyRedirect,
  type ProxySite,
} from './proxy-model.js';

/** Apache's default limit of a request body (2.4.54 and later). */
const BODY_LIMIT = 1_073_741_824;
/** How many paths of the server itself are read in each of its virtual hosts. */
const MOST_INHERITED = 100;

/** How a file of Apache belongs to others. */
export interface ApacheSurroundings {
  /** The file that includes this one: its sites inherit from it. */
  readonly main?: string | undefined;
  /** Whether another file includes this one: then it is no server of its own. */
  readonly isIncluded?: boolean;
}

/** Reads the virtual hosts of an Apache configuration; without any, the server itself. */
export function readApache(
  text: string,
  findInclude: FindInclude = () => [],
  { main, isIncluded = false }: ApacheSurroundings = {},
): ProxyConfig {
  const expansion = new ApacheExpansion(findInclude);
  const around = main === undefined ? [] : expansion.expand(parseApache(main)).filter(isOfServer);
  const root = expansion.expand(parseApache(text));
  const ofServer = [...root.filter(isOfServer), ...around];
  const server = {
    scope: apacheScope(ofServer),
    passing: ofServer.filter(passesRequests).slice(0, MOST_INHERITED),
  };
  const hosts = root.filter(({ name }) => name === 'virtualhost');
  const sites = hosts.map(host => readSite(host, server, expansion));
  const first = root.find(passesRequests);
  if (!hosts.length && !expansion.hasSites && !isIncluded && first) {
    const listens = root.filter(({ name }) => name === 'listen').map(({ args }) => args[0] ?? '');
    const { line } = first;
    const itself = { name: '', args: listens.length ? listens : ['*:80'], line, block: [] };
    sites.push(readSite(itself, server, expansion));
  }
  return { kind: 'apache', sites };
}

interface ApacheServer {
  readonly scope: ApacheScope;
  /** What the server itself passes on. */
  readonly passing: readonly ApacheDirective[];
}

function readSite(
  host: ApacheDirective,
  { scope: server, passing }: ApacheServer,
  expansion: ApacheExpansion,
): ProxySite {
  const own = expansion.expand(host.block ?? []);
  const scope = apacheScope(own);
  const find = (name: string) => scope.first.get(name) ?? server.first.get(name);
  const tls = find('sslengine')?.args[0]?.toLowerCase() === 'on';
  const certificate = find('sslcertificatefile');
  const { whole, some } = readApacheRedirects(own);
  return {
    line: host.line,
    file: host.file,
    names: own
      .filter(({ name }) => name === 'servername' || name === 'serveralias')
      .flatMap(({ args }) => args.map(name => name.replace(/:\d+$/, ''))),
    listens: host.args.map(address => ({
      port: Number(/(?:^|:)(\d+)$/.exec(address)?.[1] ?? 80),
      tls,
    })),
    redirect: whole,
    conditionalRedirects: [...(tls ? [] : some), ...conditionalRedirects(own, tls)],
    certificate: certificate && {
      path: certificate.args[0] ?? '',
      line: certificate.line,
      file: certificate.file,
    },
    bodyLimit: Number(find('limitrequestbody')?.args[0] ?? BODY_LIMIT),
    underscoreHeaders: true,
    // It holds in each of the virtual hosts, after their own.
    routes: readApacheRoutes([...own, ...passing], [scope, server]),
  };
}

/** @returns The redirects to https inside of `<If>`; with TLS, those of its own conditions only. */
function conditionalRedirects(
  own: readonly ApacheDirective[],
  tls: boolean,
): readonly ProxyRedirect[] {
  return own.filter(isCondition).flatMap(({ block = [] }) => {
    const { whole, some } = readApacheRedirects(
      block.filter(({ args }) => args.some(one => /^https:/i.test(one))),
    );
    return tls ? [] : [...(whole ? [whole] : []), ...some];
  });
}

function isOfServer({ name }: ApacheDirective): boolean {
  return name !== 'virtualhost';
}
