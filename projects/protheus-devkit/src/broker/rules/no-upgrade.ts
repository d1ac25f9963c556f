import { includeNotGiven } from '../check/locations.js';
import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const noUpgrade: Rule = {
  code: 'PDK370',
  severity: 'error',
  title: {
    pt: 'O proxy deixa passar WebSocket em todos os caminhos',
    en: 'The proxy lets WebSocket pass on every path',
  },
  source: SOURCES.nginxWebSocket,
  needs: ['proxy'],
  *check(set) {
    for (const { site, route } of protheusRoutes(set)) {
      if (route.upgrade === 'passes') continue;
      const absent = includeNotGiven(site.file, route);
      yield* absent;
      if (absent.length) continue;
      const version = route.upgrade === 'no-version';
      yield {
        place: { file: site.file, line: route.line, key: route.path },
        cause: {
          pt: version
            ? `O caminho ${route.path} fala HTTP/1.0 com o servidor: o pedido de WebSocket não é aceito.`
            : `O caminho ${route.path} não repassa Upgrade e Connection: o servidor recebe o pedido de WebSocket como um GET comum, e o SmartClient ou o WebApp não conecta.`,
          en: version
            ? `The path ${route.path} speaks HTTP/1.0 to the server: the WebSocket handshake is refused.`
            : `The path ${route.path} does not pass Upgrade and Connection on: the server takes the WebSocket handshake for a plain GET, and the SmartClient or the web client does not connect.`,
        },
        cure:
          site.kind === 'nginx'
            ? {
                pt: 'Escreva: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade; (com o map de $http_upgrade). Um caminho que tem um proxy_set_header próprio não herda nenhum: repita todos.',
                en: 'Write: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade; (with the map of $http_upgrade). A location with a proxy_set_header of its own inherits none: repeat them all.',
              }
            : {
                pt: 'Acrescente upgrade=websocket ao fim da linha ProxyPass ou, com balancer://, de cada BalancerMember (Apache 2.4.47 ou mais novo).',
                en: 'Add upgrade=websocket to the end of the ProxyPass line or, with balancer://, of each BalancerMember (Apache 2.4.47 or later).',
              },
      };
    }
  },
};
