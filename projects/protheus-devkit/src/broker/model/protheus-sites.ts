import { type ProxyRoute } from '../proxy/proxy-model.js';
import { type ConfigSet, type Site } from './config-set.js';

/** @returns The ports in the ini files: those of brokers, balanced servers and servers. */
function knownPorts({ balances, servers }: ConfigSet): ReadonlySet<number> {
  return new Set([
    ...brokerPorts(balances),
    ...balances.flatMap(({ remotes }) => remotes.flatMap(({ port }) => port ?? [])),
    ...servers.flatMap(({ listeners }) => listeners.map(({ port }) => port)),
  ]);
}

/** @returns The ports that the brokers listen on. */
export function brokerPorts(balances: ConfigSet['balances']): ReadonlySet<number> {
  return new Set(balances.flatMap(({ port }) => port ?? []));
}

/**
 * @returns The sites that forward to Protheus. A proxy may have other sites: with ini files, only the
 *   sites that forward to one of their ports are returned.
 */
export function protheusSites(set: ConfigSet): readonly Site[] {
  const sites = set.sites.filter(({ routes }) => routes.some(({ targets }) => targets.length > 0));
  const ports = knownPorts(set);
  const matching = sites.filter(({ routes }) =>
    routes.some(({ targets }) => targets.some(({ port }) => ports.has(port))),
  );
  return ports.size ? matching : sites;
}

/** @returns The routes of these sites that forward to a server. */
export function protheusRoutes(
  set: ConfigSet,
): readonly { readonly site: Site; readonly route: ProxyRoute }[] {
  return protheusSites(set).flatMap(site =>
    site.routes.filter(({ targets }) => targets.length > 0).map(route => ({ site, route })),
  );
}

/** Whether a site serves a host name. */
export function servesHost(site: Site, host: string): boolean {
  const wanted = host.toLowerCase();
  return site.names.some(name => {
    const lower = name.toLowerCase();
    if (lower.startsWith('*.')) return wanted.endsWith(lower.slice(1));
    return lower === wanted || lower === '_';
  });
}
