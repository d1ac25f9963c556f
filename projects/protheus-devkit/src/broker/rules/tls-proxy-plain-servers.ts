import { SOURCES } from '../../findings/sources.js';
import { brokerPorts, protheusRoutes } from '../model/protheus-sites.js';
import { type BrokerRule } from './support/broker-rule.js';
import { proxyPlace } from './support/locations.js';

export const tlsProxyPlainServers: BrokerRule = {
  meta: {
    name: 'tls-proxy-plain-servers',
    code: 'PDK384',
    severity: 'warning',
    title: {
      pt: 'Nos caminhos dos aplicativos, um proxy com SSL usa SSL também até os servidores',
      en: 'For the paths of applications a proxy with SSL also uses SSL to the servers',
    },
    source: SOURCES.mixedContent,
  },
  needs: ['proxy'],
  *check(set) {
    const brokers = brokerPorts(set.balances);
    const secure = set.servers.filter(one => one.secure).map(one => one.multiProtocolPort?.port);
    const legacy = set.servers
      .filter(({ multiProtocol }) => !multiProtocol)
      .flatMap(({ listeners }) => listeners.map(({ port }) => port));
    for (const { site, route } of protheusRoutes(set)) {
      if (!/^\/(?:app-root|webapp)\b/i.test(route.path)) continue;
      if (!site.listens.some(({ tls }) => tls)) continue;
      const plain = route.targets.find(
        ({ scheme, port }) =>
          // proxy-upstream-tls reports a port with SSL; the older set has no SSL.
          scheme === 'http' && ![...brokers, ...secure, ...legacy].includes(port),
      );
      if (!plain) continue;
      yield {
        place: proxyPlace(site, route, route.path),
        message: {
          pt: `O navegador usa https e ${route.path} é encaminhado a ${plain.host}:${plain.port} sem SSL: a FwCallApp pode gravar um endereço http:// na configuração do aplicativo, e o navegador barra cada requisição (conteúdo misto).`,
          en: `The browser uses https and ${route.path} is forwarded to ${plain.host}:${plain.port} without SSL: FwCallApp may write an http:// URL into the application's configuration, and the browser blocks each request (mixed content).`,
        },
        solution: {
          pt: 'Escreva MultiProtocolPortSecure=1 nos servidores e use https:// neste caminho; ou publique o REST no mesmo nome e empacote o aplicativo com "api_baseUrl": "/rest"; ou use withHttpsUpgrade() da ngx-protheus.',
          en: 'Set MultiProtocolPortSecure=1 in the servers and use https:// for this path; or publish REST under the same name and pack the application with "api_baseUrl": "/rest"; or use withHttpsUpgrade() of ngx-protheus.',
        },
      };
    }
  },
};
