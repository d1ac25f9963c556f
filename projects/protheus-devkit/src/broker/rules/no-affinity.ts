import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const noAffinity: Rule = {
  code: 'PDK374',
  severity: 'error',
  title: {
    pt: 'Com vários servidores, o proxy mantém cada usuário no mesmo',
    en: 'With several servers the proxy keeps each user on the same one',
  },
  source: SOURCES.nginxUpstream,
  needs: ['proxy'],
  *check(set) {
    for (const { site, route } of protheusRoutes(set)) {
      if (route.targets.length < 2 || route.affinity !== 'none') continue;
      yield {
        place: { file: site.file, line: route.line, key: route.path },
        cause: {
          pt: `${route.path} é repartido entre ${route.targets.length} servidores sem afinidade: a página vem de um e o REST ou o WebSocket vai a outro, que não conhece a sessão nem, talvez, o token.`,
          en: `${route.path} is shared among ${route.targets.length} servers without affinity: the page comes from one and REST or the WebSocket goes to another, which knows neither the session nor, perhaps, the token.`,
        },
        cure:
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
    }
  },
};
