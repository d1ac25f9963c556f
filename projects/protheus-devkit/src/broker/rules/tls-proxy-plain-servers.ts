import { brokerPorts, protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const tlsProxyPlainServers: Rule = {
  code: 'PDK384',
  severity: 'warning',
  title: {
    pt: 'Onde há aplicativos, o proxy com SSL fala SSL também com os servidores',
    en: 'Where applications are served, a proxy with SSL speaks SSL to the servers too',
  },
  source: SOURCES.mixedContent,
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
          // A port with SSL is another rule's business; the older set has no SSL to speak.
          scheme === 'http' && ![...brokers, ...secure, ...legacy].includes(port),
      );
      if (!plain) continue;
      yield {
        place: { file: site.file, line: route.line, key: route.path },
        cause: {
          pt: `O navegador usa https e ${route.path} vai a ${plain.host}:${plain.port} sem SSL: a FwCallApp tende a gravar um endereço http:// na configuração do aplicativo, e o navegador barra cada requisição (conteúdo misto).`,
          en: `The browser uses https and ${route.path} goes to ${plain.host}:${plain.port} without SSL: FwCallApp tends to write an http:// address into the application's configuration, and the browser blocks each request (mixed content).`,
        },
        cure: {
          pt: 'Ligue MultiProtocolPortSecure=1 nos servidores e use https:// neste caminho; ou publique o REST no mesmo nome e empacote o aplicativo com "api_baseUrl": "/rest"; ou use withHttpsRepair() da ngx-protheus.',
          en: 'Switch MultiProtocolPortSecure=1 on in the servers and use https:// for this path; or publish REST under the same name and pack the application with "api_baseUrl": "/rest"; or use withHttpsRepair() of ngx-protheus.',
        },
      };
    }
  },
};
