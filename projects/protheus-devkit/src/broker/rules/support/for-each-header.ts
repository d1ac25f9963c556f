import { type Observation } from '../../../findings/observation.js';
import { type ConfigSet } from '../../model/config-set.js';
import { protheusRoutes } from '../../model/protheus-sites.js';
import { type AddedHeader } from '../../proxy/proxy-model.js';
import { proxyPlace } from './locations.js';

/** @returns What is wrong with a header; undefined when nothing is. */
type HeaderTest = (header: AddedHeader) => Omit<Observation, 'place'> | undefined;

/**
 * Yields what a test finds in the headers that the proxy adds to responses of Protheus. A header that
 * several routes inherit is reported once.
 */
export function* forEachHeader(set: ConfigSet, test: HeaderTest): Generator<Observation> {
  const reported = new Set<string>();
  for (const { site, route } of protheusRoutes(set)) {
    for (const header of route.headers) {
      const place = proxyPlace(site, header, header.name);
      const id = `${place.file}:${place.line}`;
      const observed = reported.has(id) ? undefined : test(header);
      if (!observed) continue;
      reported.add(id);
      yield { place, ...observed };
    }
  }
}
