import { SOURCES } from '../../findings/sources.js';
import { isLoopback } from '../ini/ini-values.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const brokerBalancesItself: BrokerRule = {
  meta: {
    name: 'broker-balances-itself',
    code: 'PDK324',
    severity: 'error',
    title: {
      pt: 'A porta do broker não é a de um servidor da mesma máquina',
      en: "The broker's port is not that of a server on the same machine",
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, port, portKey, remotes } of balances) {
      for (const { key, host, port: remote } of remotes) {
        if (!portKey || remote === undefined || remote !== port || !isLoopback(host ?? ''))
          continue;
        yield {
          place: keyPlace(file, key),
          message: {
            pt: `${key.key} (${key.value}) é a porta do próprio broker, LOCAL_SERVER_PORT = ${port}: ele mandaria os clientes para si mesmo.`,
            en: `${key.key} (${key.value}) is the port of the broker itself, LOCAL_SERVER_PORT = ${port}: it would send the clients to itself.`,
          },
          solution: {
            pt: 'Dê ao broker uma porta livre, ou aponte a linha para a porta multiprotocolo de um servidor.',
            en: "Give the broker a free port, or point the line to a server's multiprotocol port.",
          },
        };
      }
    }
  },
};
