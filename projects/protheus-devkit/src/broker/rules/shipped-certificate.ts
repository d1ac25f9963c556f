import { SOURCES } from '../../findings/sources.js';
import { isLoopback, isOn } from '../ini/ini-values.js';
import { protheusRoutes } from '../model/protheus-sites.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const shippedCertificate: BrokerRule = {
  meta: {
    name: 'shipped-certificate',
    code: 'PDK366',
    severity: 'warning',
    title: {
      pt: 'O certificado que vem com o AppServer só vale para localhost',
      en: 'The certificate that comes with the AppServer is valid for localhost only',
    },
    source: SOURCES.multiProtocol,
  },
  needs: ['server'],
  *check(set) {
    const remotes = set.balances.flatMap(one => one.remotes);
    const onlyLocal = remotes.length > 0 && remotes.every(({ host }) => isLoopback(host ?? ''));
    if (onlyLocal) return;
    for (const { file, ini, secure, multiProtocolPort, environment } of set.servers) {
      if (!secure || !multiProtocolPort || !environment) continue;
      const own =
        ini.value('MPP', 'SSL_Certificate') || ini.value('SSLConfigure', 'CertificateServer');
      const shipped = ini.get('MPP', 'SSL_Default');
      if (own && !isOn(shipped)) continue;
      // With a proxy the browser receives the proxy's certificate.
      const hasSecureProxy = protheusRoutes(set).some(
        ({ site, route }) =>
          site.listens.some(({ tls }) => tls) &&
          route.targets.some(to => to.port === multiProtocolPort.port),
      );
      // So does an HTTP broker with a certificate of its own.
      const hasSecureBroker = set.balances.some(
        one =>
          one.key('SSL_CERTIFICATE')?.value &&
          one.remotes.some(({ port }) => port === multiProtocolPort.port),
      );
      if (hasSecureProxy || hasSecureBroker) continue;
      yield {
        place: shipped ? keyPlace(file, shipped) : keyPlace(file, multiProtocolPort.key),
        message: {
          pt: 'A porta multiprotocolo usa o certificado que acompanha o AppServer (totvs_certificate.crt), válido só para localhost: em outra máquina, o navegador recusa a página do aplicativo e a tela fica branca.',
          en: "The multiprotocol port uses the certificate that comes with the AppServer (totvs_certificate.crt), valid for localhost only: on another machine the browser rejects the application's page and the screen stays white.",
        },
        solution: {
          pt: 'Escreva em [MPP] SSL_Certificate e SSL_Key com um certificado que tenha o nome usado pelos clientes, ou use um proxy com certificado.',
          en: 'Write SSL_Certificate and SSL_Key into [MPP] with a certificate for the name that the clients use, or use a proxy with a certificate.',
        },
      };
    }
  },
};
