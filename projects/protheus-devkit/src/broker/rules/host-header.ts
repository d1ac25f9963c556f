import { includeNotGiven } from '../check/locations.js';
import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const hostHeader: Rule = {
  code: 'PDK372',
  severity: 'warning',
  title: {
    pt: 'O servidor recebe o nome e a porta que o navegador chamou (Host)',
    en: 'The server gets the name and the port that the browser called (Host)',
  },
  source: SOURCES.nginxProxy,
  needs: ['proxy'],
  *check(set) {
    for (const { site, route } of protheusRoutes(set)) {
      const standard = site.listens.every(({ port, tls }) => port === (tls ? 443 : 80));
      if (route.host === 'kept' || (route.host === 'without-port' && standard)) continue;
      const absent = includeNotGiven(site.file, route);
      yield* absent;
      if (absent.length) continue;
      yield {
        place: { file: site.file, line: route.line, key: route.path },
        cause: {
          pt:
            route.host === 'without-port'
              ? `Em ${route.path}, o Host perde a porta: endereços que o servidor monta saem sem ela.`
              : `Em ${route.path}, o servidor recebe como Host o nome interno: os endereços que ele monta não existem para o navegador.`,
          en:
            route.host === 'without-port'
              ? `On ${route.path} the Host loses its port: addresses that the server builds come out without it.`
              : `On ${route.path} the server gets the internal name as Host: the addresses it builds do not exist for the browser.`,
        },
        cure:
          site.kind === 'nginx'
            ? {
                pt: 'Escreva proxy_set_header Host $http_host; ($host perde a porta).',
                en: 'Write proxy_set_header Host $http_host; ($host loses the port).',
              }
            : { pt: 'Escreva ProxyPreserveHost On.', en: 'Write ProxyPreserveHost On.' },
      };
    }
  },
};
