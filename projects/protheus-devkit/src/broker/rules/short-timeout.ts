import { SOURCES } from '../../findings/sources.js';
import { isRestRoute } from '../model/rest-routes.js';
import { type BrokerRule } from './support/broker-rule.js';
import { forEachCompleteRoute } from './support/for-each-route.js';

/** The AppServer itself closes an idle connection after 180 s. */
const LEAST = 180;

export const shortTimeout: BrokerRule = {
  meta: {
    name: 'short-timeout',
    code: 'PDK371',
    severity: 'warning',
    title: {
      pt: `O proxy mantém uma conexão inativa por ao menos ${LEAST} segundos`,
      en: `The proxy keeps an idle connection for at least ${LEAST} seconds`,
    },
    source: SOURCES.nginxProxy,
  },
  needs: ['proxy'],
  check: set =>
    forEachCompleteRoute(set, (route, site) => {
      if (isRestRoute(set, route)) return undefined;
      if (route.readTimeout >= LEAST) return undefined;
      return {
        message: {
          pt: `Em ${route.path}, o proxy encerra a conexão depois de ${route.readTimeout} s sem dados: a tela parada é desconectada (WebSocket 1006), e consultas demoradas recebem 504.`,
          en: `On ${route.path} the proxy closes the connection after ${route.readTimeout} s without data: an idle screen is disconnected (WebSocket 1006), and long queries receive 504.`,
        },
        solution:
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
    }),
};
