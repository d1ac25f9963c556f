import { type ProxyRoute } from '../proxy/proxy-model.js';
import { type ConfigSet, type Site } from './config-set.js';

/** The ports that the given ini files name: those of brokers, of balanced servers, of servers. */
function knownPorts({ balances, servers }: ConfigSet): ReadonlySet<number> {
  return new Set([
    ...brokerPorts(balances),
    ...balances.flatMap(({ remotes }) => remotes.flatMap(({ port }) => port ?? [])),
    ...servers.flatMap(({ listeners }) => listeners.map(({ port }) => port)),
  ]);
}

/** The ports that the given brokers listen on. */
export function brokerPorts(balances: ConfigSet['balances']): ReadonlySet<number> {
  return new Set(balances.flatMap(({ port }) => port ?? []));
}

/**
 * The sites that lead to Protheus. A proxy serves other things too: with ini files beside it, only
 * the sites that lead to one of their ports count; all of them when none does.
 */
export function protheusSites(set: ConfigSet): readonly Site[] {
  const sites = set.sites.filter(({ routes }) => routes.some(({ targets }) => targets.length > 0));
  const ports = knownPorts(set);
  const leading = sites.filter(({ routes }) =>
    routes.some(({ targets }) => targets.some(({ port }) => ports.has(port))),
  );
  return leading.length ? leading : sites;
}

/** The paths of these sites that lead to a server. */
export function protheusRoutes(
  set: ConfigSet,
): readonly { readonly site: Site; readonly route: ProxyRoute }[] {
  return protheusSites(set).flatMap(site =>
    site.routes.filter(({ targets }) => targets.length > 0).map(route => ({ site, route })),
  );
}

/** Whether a site answers under a host name. */
export function answersTo(site: Site, host: string): boolean {
  const wanted = host.toLowerCase();
  return site.names.some(name => {
    const lower = name.toLowerCase();
    if (lower.startsWith('*.')) return wanted.endsWith(lower.slice(1));
    return lower === wanted || lower === '_';
  });
}
