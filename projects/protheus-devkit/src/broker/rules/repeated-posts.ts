import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const repeatedPosts: Rule = {
  code: 'PDK383',
  severity: 'error',
  title: {
    pt: 'O proxy não envia uma gravação duas vezes',
    en: 'The proxy does not send a write twice',
  },
  source: SOURCES.nginxProxy,
  needs: ['proxy'],
  *check(set) {
    for (const { site, route } of protheusRoutes(set)) {
      if (!route.repeatsPosts) continue;
      yield {
        place: { file: site.file, line: route.line, key: 'proxy_next_upstream' },
        cause: {
          pt: `Em ${route.path}, non_idempotent manda um POST de novo a outro servidor quando o primeiro demora ou cai: um pedido pode ser gravado duas vezes.`,
          en: `On ${route.path} non_idempotent sends a POST again to another server when the first one is slow or falls: an order may be saved twice.`,
        },
        cure: {
          pt: 'Tire non_idempotent de proxy_next_upstream.',
          en: 'Take non_idempotent off proxy_next_upstream.',
        },
      };
    }
  },
};
