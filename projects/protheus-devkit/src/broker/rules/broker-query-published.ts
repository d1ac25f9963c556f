import { SOURCES } from '../../findings/sources.js';
import { brokerPorts, protheusSites } from '../model/protheus-sites.js';
import { brokerQueryText } from '../model/shared-texts.js';
import { routeOf } from '../proxy/proxy-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { proxyPlace } from './support/locations.js';

export const brokerQueryPublished: BrokerRule = {
  meta: {
    name: 'broker-query-published',
    code: 'PDK377',
    severity: 'warning',
    title: {
      pt: 'A consulta do broker (/totvs_broker_query) não é publicada',
      en: "The broker's query page (/totvs_broker_query) is not published",
    },
    source: SOURCES.brokerQuery,
  },
  needs: ['proxy'],
  *check(set) {
    const ports = brokerPorts(set.balances);
    for (const site of protheusSites(set)) {
      const route = routeOf(site.kind, site, '/totvs_broker_query/STATUS');
      // Only a broker has the path; without ini files the target may be one.
      const known = ports.size > 0 || set.servers.length > 0;
      if (!route?.targets.some(({ port }) => !known || ports.has(port))) continue;
      yield {
        place: proxyPlace(site, route, route.path),
        message: brokerQueryText({
          pt: `${route.path} encaminha também /totvs_broker_query ao broker`,
          en: `${route.path} forwards /totvs_broker_query to the broker as well`,
        }),
        solution:
          site.kind === 'nginx'
            ? {
                pt: 'Acrescente: location ~* ^/totvs_broker_query { return 404; }',
                en: 'Add: location ~* ^/totvs_broker_query { return 404; }',
              }
            : {
                pt: 'Acrescente, antes de "ProxyPass /": ProxyPassMatch "(?i)^/totvs_broker_query" "!" e RedirectMatch 404 "(?i)^/totvs_broker_query".',
                en: 'Add, before "ProxyPass /": ProxyPassMatch "(?i)^/totvs_broker_query" "!" and RedirectMatch 404 "(?i)^/totvs_broker_query".',
              },
      };
    }
  },
};
