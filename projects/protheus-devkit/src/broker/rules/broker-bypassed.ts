import { SOURCES } from '../../findings/sources.js';
import { isBrokerConnection } from '../model/smartclient-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const brokerBypassed: BrokerRule = {
  meta: {
    name: 'broker-bypassed',
    code: 'PDK347',
    severity: 'error',
    title: {
      pt: 'O smartclient.ini chama o broker, não um dos servidores',
      en: 'smartclient.ini calls the broker, not one of the servers',
    },
    source: SOURCES.brokerPoUi,
  },
  needs: ['broker', 'smartclient'],
  *check({ balances, connections, servers }) {
    const brokers = balances.filter(({ kind }) => kind === 'desktop');
    const brokerPorts = brokers.map(({ port }) => port);
    const serverPorts = [
      ...brokers.flatMap(({ remotes }) => remotes.map(({ port }) => port)),
      ...servers.map(({ multiProtocolPort }) => multiProtocolPort?.port),
    ];
    for (const { file, scheme, port, portKey, serverKey, section } of connections.filter(
      isBrokerConnection,
    )) {
      if (port === undefined || brokerPorts.includes(port) || !serverPorts.includes(port)) continue;
      yield {
        place: keyPlace(file, scheme ? serverKey : (portKey ?? serverKey)),
        message: {
          pt: `[${section}] chama a porta ${port}, que é a de um servidor balanceado: o broker não é usado, e a conexão cai quando esse servidor para.`,
          en: `[${section}] calls port ${port}, which is that of a balanced server: the broker is not used, and the connection is lost when that server stops.`,
        },
        solution: {
          pt: `Use a porta do broker (LOCAL_SERVER_PORT${brokerPorts.length ? ` = ${brokerPorts.join(', ')}` : ''}).`,
          en: `Use the broker's port (LOCAL_SERVER_PORT${brokerPorts.length ? ` = ${brokerPorts.join(', ')}` : ''}).`,
        },
      };
    }
  },
};
