import { type ProxyRoute } from '../proxy/proxy-model.js';
import { type ConfigSet } from './config-set.js';

const REST_PATH = /^[\^~]*\/(?:rest|api)/i;

/**
 * Whether a route leads only to REST, by the ports of the ini files or, where they do not say, by its
 * path. REST needs no WebSocket, and its requests may have any path.
 */
export function isRestRoute({ balances, servers }: ConfigSet, route: ProxyRoute): boolean {
  if (REST_PATH.test(route.path)) return true;
  const listeners = servers.flatMap(one => one.listeners);
  const rest = new Set([
    ...listeners.filter(({ role }) => role === 'rest').map(({ port }) => port),
    ...balances.filter(({ kind }) => kind === 'web-services').flatMap(({ port }) => port ?? []),
  ]);
  const others = new Set([
    ...listeners.filter(({ role }) => role !== 'rest').map(({ port }) => port),
    ...balances.filter(({ kind }) => kind !== 'web-services').flatMap(({ port }) => port ?? []),
  ]);
  return (
    route.targets.length > 0 &&
    route.targets.every(({ port }) => rest.has(port) && !others.has(port))
  );
}
