import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { forEachRoute } from './support/for-each-route.js';

export const noAffinity: BrokerRule = {
  meta: {
    name: 'no-affinity',
    code: 'PDK374',
    severity: 'error',
    title: {
      pt: 'Com vários servidores, o proxy mantém cada usuário no mesmo servidor',
      en: 'With several servers the proxy keeps each user on the same server',
    },
    source: SOURCES.nginxUpstream,
  },
  needs: ['proxy'],
  check: set =>
    forEachRoute(set, (route, site) => {
      if (route.distributedOver < 2 || route.affinity !== 'none') return undefined;
      return {
        message: {
          pt: `${route.path} é balanceado entre ${route.distributedOver} servidores sem afinidade: a página vem de um servidor, e o REST ou o WebSocket usa outro, que não tem a sessão e pode não aceitar o token.`,
          en: `${route.path} is balanced over ${route.distributedOver} servers without affinity: the page comes from one server, and REST or the WebSocket uses another, which does not have the session and may not accept the token.`,
        },
        solution:
          site.kind === 'nginx'
            ? {
                pt: 'Escreva no upstream hash $protheus_route consistent; com o cookie de rota (veja o arquivo que "protheus-devkit broker init" gera).',
                en: 'Write hash $protheus_route consistent; into the upstream, with the route cookie (see the file that "protheus-devkit broker init" writes).',
              }
            : {
                pt: 'Escreva ProxySet stickysession=PROTHEUS_ROUTE e route= em cada BalancerMember, com o cookie de rota.',
                en: 'Write ProxySet stickysession=PROTHEUS_ROUTE and route= in each BalancerMember, with the route cookie.',
              },
      };
    }),
};
