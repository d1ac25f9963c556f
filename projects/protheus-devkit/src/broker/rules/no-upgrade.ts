import { SOURCES } from '../../findings/sources.js';
import { isRestRoute } from '../model/rest-routes.js';
import { type BrokerRule } from './support/broker-rule.js';
import { forEachCompleteRoute } from './support/for-each-route.js';

export const noUpgrade: BrokerRule = {
  meta: {
    name: 'no-upgrade',
    code: 'PDK370',
    severity: 'error',
    title: {
      pt: 'O proxy repassa WebSocket em todos os caminhos',
      en: 'The proxy forwards WebSocket on every path',
    },
    source: SOURCES.nginxWebSocket,
  },
  needs: ['proxy'],
  check: set =>
    forEachCompleteRoute(set, (route, site) => {
      if (route.upgrade === 'passes' || isRestRoute(set, route)) return undefined;
      const version = route.upgrade === 'no-version';
      return {
        message: {
          pt: version
            ? `O caminho ${route.path} usa HTTP/1.0 com o servidor: o pedido de WebSocket não é aceito.`
            : `O caminho ${route.path} não repassa Upgrade e Connection: o servidor recebe o pedido de WebSocket como um GET comum, e o SmartClient ou o WebApp não conecta.`,
          en: version
            ? `The path ${route.path} uses HTTP/1.0 to the server: the WebSocket handshake fails.`
            : `The path ${route.path} does not forward Upgrade and Connection: the server receives the WebSocket handshake as a plain GET, and the SmartClient or the web client does not connect.`,
        },
        solution:
          site.kind === 'nginx'
            ? {
                pt: 'Escreva: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade; (com o map de $http_upgrade). Um caminho que tem um proxy_set_header próprio não herda nenhum: repita todos.',
                en: 'Write: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade; (with the map of $http_upgrade). A location with its own proxy_set_header inherits none: repeat them all.',
              }
            : {
                pt: 'Acrescente upgrade=websocket ao fim da linha ProxyPass ou, com balancer://, de cada BalancerMember (Apache 2.4.47 ou superior).',
                en: 'Add upgrade=websocket to the end of the ProxyPass line or, with balancer://, of each BalancerMember (Apache 2.4.47 or later).',
              },
      };
    }),
};
