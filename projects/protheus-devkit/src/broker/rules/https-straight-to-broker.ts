import { keyPlace } from '../check/locations.js';
import { answersTo } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const httpsStraightToBroker: Rule = {
  code: 'PDK344',
  severity: 'warning',
  title: {
    pt: 'Sem proxy, o SmartClient chama o broker com http://, não com https://',
    en: 'Without a proxy the SmartClient calls the broker by http://, not by https://',
  },
  source: SOURCES.brokerWebSocket,
  needs: ['broker', 'smartclient'],
  *check({ balances, connections, sites }) {
    for (const { file, host, port, scheme, serverKey } of connections) {
      const broker = balances.find(one => one.kind === 'desktop' && one.port === port);
      if (scheme !== 'https' || !broker) continue;
      const proxied = sites.some(
        site => answersTo(site, host) && site.listens.some(one => one.tls && one.port === port),
      );
      if (proxied) continue;
      yield {
        place: keyPlace(file, serverKey),
        cause: {
          pt: `Server = ${serverKey.value} pede criptografia na porta ${port}, que é a do próprio broker: no cenário sem proxy ele atende http.`,
          en: `Server = ${serverKey.value} asks for encryption on port ${port}, which is the broker's own: without a proxy it serves http.`,
        },
        cure: {
          pt: `Escreva Server = http://${host}:${port}, ou ponha um proxy com certificado na frente (cenário B).`,
          en: `Write Server = http://${host}:${port}, or put a proxy with a certificate in front (scenario B).`,
        },
      };
    }
  },
};
