import { SOURCES } from '../../findings/sources.js';
import { isRestRoute } from '../model/rest-routes.js';
import { type BrokerRule } from './support/broker-rule.js';
import { forEachCompleteRoute } from './support/for-each-route.js';

export const hostHeader: BrokerRule = {
  meta: {
    name: 'host-header',
    code: 'PDK372',
    severity: 'warning',
    title: {
      pt: 'O servidor recebe o nome e a porta da requisição do navegador (Host)',
      en: "The server receives the name and the port of the browser's request (Host)",
    },
    source: SOURCES.nginxProxy,
  },
  needs: ['proxy'],
  check: set =>
    forEachCompleteRoute(set, (route, site) => {
      if (isRestRoute(set, route)) return undefined;
      const standard = site.listens.every(({ port, tls }) => port === (tls ? 443 : 80));
      if (route.host === 'kept' || (route.host === 'without-port' && standard)) return undefined;
      return {
        message: {
          pt:
            route.host === 'without-port'
              ? `Em ${route.path}, o cabeçalho Host perde a porta: os endereços que o servidor monta ficam sem ela.`
              : `Em ${route.path}, o cabeçalho Host tem o nome interno: o navegador não alcança os endereços que o servidor monta.`,
          en:
            route.host === 'without-port'
              ? `On ${route.path} the Host header has no port: URLs that the server builds have none either.`
              : `On ${route.path} the Host header has the internal name: the browser cannot reach the URLs that the server builds.`,
        },
        solution:
          site.kind === 'nginx'
            ? {
                pt: 'Escreva proxy_set_header Host $http_host; ($host perde a porta).',
                en: 'Write proxy_set_header Host $http_host; ($host loses the port).',
              }
            : { pt: 'Escreva ProxyPreserveHost On.', en: 'Write ProxyPreserveHost On.' },
      };
    }),
};
