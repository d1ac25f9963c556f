import { type Observation } from '../../../findings/observation.js';
import { type NotChecked } from '../../../findings/unchecked.js';
import { type ConfigSet, type Site } from '../../model/config-set.js';
import { protheusRoutes } from '../../model/protheus-sites.js';
import { type ProxyRoute } from '../../proxy/proxy-model.js';
import { includeNotGiven, notReadOfProxy, proxyPlace } from './locations.js';

/** @returns What is wrong with a route; undefined when nothing is. */
type RouteTest = (route: ProxyRoute, site: Site) => Omit<Observation, 'place'> | undefined;

/** Yields what a test finds in the routes to Protheus, each at the place of the route. */
export function* forEachRoute(set: ConfigSet, test: RouteTest): Generator<Observation> {
  for (const { site, route } of protheusRoutes(set)) {
    const observed = test(route, site);
    if (!observed) continue;
    yield { place: proxyPlace(site, route, route.path), ...observed };
  }
}

/**
 * As {@link forEachRoute}, for a test of directives that an included file may contain: a route whose
 * include was not given is not checked.
 */
export function* forEachCompleteRoute(
  set: ConfigSet,
  test: RouteTest,
): Generator<Observation | NotChecked> {
  yield* notReadOfProxy(set);
  for (const { site, route } of protheusRoutes(set)) {
    const observed = test(route, site);
    if (!observed) continue;
    const missing = includeNotGiven(site, route);
    if (missing.length) yield* missing;
    else yield { place: proxyPlace(site, route, route.path), ...observed };
  }
}
