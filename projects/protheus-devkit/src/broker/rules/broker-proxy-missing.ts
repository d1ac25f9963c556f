import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const brokerProxyMissing: BrokerRule = {
  meta: {
    name: 'broker-proxy-missing',
    code: 'PDK345',
    severity: 'warning',
    title: {
      pt: 'A conexão com o broker tem BrokerProxy=1',
      en: 'The connection to the broker has BrokerProxy=1',
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['smartclient'],
  *check({ balances, connections }) {
    const ports = balances.filter(({ kind }) => kind === 'desktop').map(({ port }) => port);
    for (const { file, scheme, port, brokerProxy, serverKey, ...rest } of connections) {
      const toBroker = scheme !== undefined || (port !== undefined && ports.includes(port));
      if (!toBroker || brokerProxy) continue;
      yield {
        place: keyPlace(file, rest.brokerProxyKey ?? serverKey),
        message: {
          pt: `[${rest.section}] chama o broker (Server = ${serverKey.value}) sem BrokerProxy=1: a conexão não se recupera de uma queda de rede e não aparece na tela do broker.`,
          en: `[${rest.section}] calls the broker (Server = ${serverKey.value}) without BrokerProxy=1: the connection does not recover from a network failure and is not on the broker's page.`,
        },
        solution: {
          pt: `Acrescente BrokerProxy = 1 à seção [${rest.section}].`,
          en: `Add BrokerProxy = 1 to the section [${rest.section}].`,
        },
      };
    }
  },
};
