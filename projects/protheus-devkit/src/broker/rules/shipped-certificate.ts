import { keyPlace } from '../check/locations.js';
import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { isLoopback, isOn } from '../check/ini-values.js';

export const shippedCertificate: Rule = {
  code: 'PDK366',
  severity: 'warning',
  title: {
    pt: 'O certificado que vem com o AppServer só vale para localhost',
    en: 'The certificate that comes with the AppServer is valid for localhost only',
  },
  source: SOURCES.multiProtocol,
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
      // Behind a proxy the browser sees the proxy's certificate.
      const fronted = protheusRoutes(set).some(
        ({ site, route }) =>
          site.listens.some(({ tls }) => tls) &&
          route.targets.some(to => to.port === multiProtocolPort.port),
      );
      if (fronted) continue;
      yield {
        place: shipped ? keyPlace(file, shipped) : keyPlace(file, multiProtocolPort.key),
        cause: {
          pt: 'A porta multiprotocolo usa o certificado que acompanha o AppServer (totvs_certificate.crt), válido só para localhost: de outra máquina, a página do aplicativo é recusada e a tela fica branca.',
          en: "The multiprotocol port uses the certificate that comes with the AppServer (totvs_certificate.crt), valid for localhost only: from another machine the application's page is refused and the screen stays white.",
        },
        cure: {
          pt: 'Escreva em [MPP] SSL_Certificate e SSL_Key com um certificado que tenha o nome usado pelos clientes, ou atenda por um proxy com certificado.',
          en: 'Write SSL_Certificate and SSL_Key into [MPP] with a certificate for the name that the clients use, or serve through a proxy with a certificate.',
        },
      };
    }
  },
};
