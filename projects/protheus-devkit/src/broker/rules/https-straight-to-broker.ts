import { SOURCES } from '../../findings/sources.js';
import { servesHost } from '../model/protheus-sites.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const httpsStraightToBroker: BrokerRule = {
  meta: {
    name: 'https-straight-to-broker',
    code: 'PDK344',
    severity: 'warning',
    title: {
      pt: 'Sem proxy, o SmartClient chama o broker com http://, não com https://',
      en: 'Without a proxy the SmartClient calls the broker by http://, not by https://',
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker', 'smartclient'],
  *check({ balances, connections, sites }) {
    for (const { file, host, port, scheme, serverKey } of connections) {
      const broker = balances.find(one => one.kind === 'desktop' && one.port === port);
      if (scheme !== 'https' || !broker) continue;
      const proxied = sites.some(
        site => servesHost(site, host) && site.listens.some(one => one.tls && one.port === port),
      );
      if (proxied) continue;
      yield {
        place: keyPlace(file, serverKey),
        message: {
          pt: `Server = ${serverKey.value} é um endereço https, mas nenhum serviço usa SSL na porta ${port}: ela é a do próprio broker, que sem proxy atende http.`,
          en: `Server = ${serverKey.value} is an https URL, but no service uses SSL on port ${port}: it is the broker's own port, which serves http without a proxy.`,
        },
        solution: {
          pt: `Escreva Server = http://${host}:${port}, ou acrescente um proxy com certificado (cenário B).`,
          en: `Write Server = http://${host}:${port}, or add a proxy with a certificate (scenario B).`,
        },
      };
    }
  },
};
