import { protheusRoutes } from '../check/protheus-sites.js';
import { includeNotGiven } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

/** The AppServer itself gives a silent connection up after 180 s. */
const LEAST = 180;

export const shortTimeout: Rule = {
  code: 'PDK371',
  severity: 'warning',
  title: {
    pt: `O proxy espera ao menos ${LEAST} segundos em silêncio`,
    en: `The proxy waits for at least ${LEAST} seconds in silence`,
  },
  source: SOURCES.nginxProxy,
  needs: ['proxy'],
  *check(set) {
    for (const { site, route } of protheusRoutes(set)) {
      if (route.readTimeout >= LEAST) continue;
      const absent = includeNotGiven(site.file, route);
      yield* absent;
      if (absent.length) continue;
      yield {
        place: { file: site.file, line: route.line, key: route.path },
        cause: {
          pt: `Em ${route.path}, o proxy desiste depois de ${route.readTimeout} s sem dados: a tela parada cai (WebSocket 1006) e consultas demoradas recebem 504.`,
          en: `On ${route.path} the proxy gives up after ${route.readTimeout} s without data: an idle screen drops (WebSocket 1006) and long queries get 504.`,
        },
        cure:
          site.kind === 'nginx'
            ? {
                pt: 'Escreva proxy_read_timeout 3600s; e proxy_send_timeout 3600s; no caminho do WebSocket, e ao menos 180s nos outros.',
                en: 'Write proxy_read_timeout 3600s; and proxy_send_timeout 3600s; for the path of the WebSocket, and at least 180s for the others.',
              }
            : {
                pt: 'Acrescente timeout=3600 à linha ProxyPass (com balancer://, a cada BalancerMember), ou escreva ProxyTimeout.',
                en: 'Add timeout=3600 to the ProxyPass line (with balancer://, to each BalancerMember), or write ProxyTimeout.',
              },
      };
    }
  },
};
