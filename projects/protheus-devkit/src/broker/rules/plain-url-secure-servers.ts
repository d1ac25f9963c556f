import { SOURCES } from '../../findings/sources.js';
import { protheusSites } from '../model/protheus-sites.js';
import { type BrokerRule } from './support/broker-rule.js';

export const plainUrlSecureServers: BrokerRule = {
  meta: {
    name: 'plain-url-secure-servers',
    code: 'PDK361',
    severity: 'error',
    title: {
      pt: 'Com App_Environment e porta multiprotocolo segura, o navegador usa https',
      en: 'With App_Environment and a secure multiprotocol port the browser uses https',
    },
    source: SOURCES.brokerHttpMultiProtocol,
  },
  needs: ['server'],
  *check(set) {
    const server = set.servers.find(one => one.environment && one.secure && one.multiProtocolPort);
    if (!server) return;
    const sites = protheusSites(set);
    const hasSecureProxy = (port: number | undefined) =>
      sites.some(
        site =>
          site.listens.some(({ tls }) => tls) &&
          site.routes.some(({ targets }) => targets.some(to => to.port === port)),
      );
    const plain = [
      ...set.balances
        .filter(one => one.kind === 'http' && !one.key('SSL_CERTIFICATE')?.value)
        .filter(({ port }) => !hasSecureProxy(port))
        .map(({ file, line }) => ({ file, line, key: 'SSL_CERTIFICATE' })),
      ...sites
        .filter(site => !site.redirect && !site.listens.some(({ tls }) => tls))
        .map(({ file, line }) => ({ file, line, key: 'ssl' })),
    ];
    for (const place of plain) {
      yield {
        place,
        message: {
          pt: `${server.file} tem App_Environment e porta multiprotocolo com SSL, mas esta seção ou este site atende em http: o navegador precisa de uma URL https.`,
          en: `${server.file} has App_Environment and a multiprotocol port with SSL, but this section or site serves http: the browser needs an https URL.`,
        },
        solution: {
          pt: 'Configure um certificado onde o navegador se conecta: SSL_CERTIFICATE e SSL_KEY no broker HTTP, ou um site com SSL no proxy.',
          en: 'Configure a certificate where the browser connects: SSL_CERTIFICATE and SSL_KEY in the HTTP broker, or a site with SSL in the proxy.',
        },
      };
    }
  },
};
