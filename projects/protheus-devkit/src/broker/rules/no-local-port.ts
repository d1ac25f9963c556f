import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';

export const noLocalPort: BrokerRule = {
  meta: {
    name: 'no-local-port',
    code: 'PDK320',
    severity: 'error',
    title: {
      pt: 'O broker tem uma porta: LOCAL_SERVER_PORT',
      en: 'The broker has a port: LOCAL_SERVER_PORT',
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, section, line, portKey } of balances) {
      if (portKey) continue;
      yield {
        place: { file, line, key: 'LOCAL_SERVER_PORT' },
        message: {
          pt: `A seção [${section}] não tem LOCAL_SERVER_PORT: o broker não sabe em que porta atender.`,
          en: `The section [${section}] has no LOCAL_SERVER_PORT: the broker does not know on which port to listen.`,
        },
        solution: {
          pt: 'Acrescente LOCAL_SERVER_PORT com a porta que os clientes (ou o proxy) chamam, por exemplo 10000.',
          en: 'Add LOCAL_SERVER_PORT with the port that the clients (or the proxy) call, for example 10000.',
        },
      };
    }
  },
};
