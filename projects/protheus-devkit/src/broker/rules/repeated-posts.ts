import { SOURCES } from '../../findings/sources.js';
import { protheusRoutes } from '../model/protheus-sites.js';
import { type BrokerRule } from './support/broker-rule.js';
import { proxyPlace } from './support/locations.js';

export const repeatedPosts: BrokerRule = {
  meta: {
    name: 'repeated-posts',
    code: 'PDK383',
    severity: 'error',
    title: {
      pt: 'O proxy não envia uma gravação duas vezes',
      en: 'The proxy does not send a write twice',
    },
    source: SOURCES.nginxProxy,
  },
  needs: ['proxy'],
  *check(set) {
    for (const { site, route } of protheusRoutes(set)) {
      if (!route.repeatsPosts) continue;
      yield {
        place: proxyPlace(site, route, 'proxy_next_upstream'),
        message: {
          pt: `Em ${route.path}, non_idempotent envia o mesmo POST a outro servidor quando o primeiro demora ou para: um pedido pode ser gravado duas vezes.`,
          en: `On ${route.path} non_idempotent sends a POST again to another server when the first one is slow or stops: an order may be saved twice.`,
        },
        solution: {
          pt: 'Retire non_idempotent de proxy_next_upstream.',
          en: 'Remove non_idempotent from proxy_next_upstream.',
        },
      };
    }
  },
};
