import { SOURCES } from '../../findings/sources.js';
import { servesHost } from '../model/protheus-sites.js';
import { isBrokerConnection } from '../model/smartclient-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const smartclientBrokerPort: BrokerRule = {
  meta: {
    name: 'smartclient-broker-port',
    code: 'PDK341',
    severity: 'error',
    title: {
      pt: 'A porta do smartclient.ini é a LOCAL_SERVER_PORT do broker',
      en: "The port of smartclient.ini is the broker's LOCAL_SERVER_PORT",
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker', 'smartclient'],
  *check({ balances, connections, servers, sites }) {
    const brokers = balances.filter(({ kind }) => kind === 'desktop');
    const ports = brokers.flatMap(({ port }) => port ?? []);
    if (!ports.length) return;
    const others = [
      ...brokers.flatMap(({ remotes }) => remotes.map(({ port }) => port)),
      ...servers.map(({ multiProtocolPort }) => multiProtocolPort?.port),
    ];
    for (const connection of connections.filter(isBrokerConnection)) {
      const { file, host, port, scheme, serverKey, portKey, section } = connection;
      // Without a port, and with https, the URL is that of a proxy (80 or 443).
      if (port === undefined || scheme === 'https' || ports.includes(port)) continue;
      if (sites.some(site => servesHost(site, host))) continue;
      // broker-bypassed reports a server's port.
      if (others.includes(port)) continue;
      yield {
        place: keyPlace(file, scheme ? serverKey : (portKey ?? serverKey)),
        message: {
          pt: `[${section}] chama a porta ${port}, e o broker atende na ${ports.join(', ')} (LOCAL_SERVER_PORT): o SmartClient não conecta, ou chega a outro serviço.`,
          en: `[${section}] calls port ${port}, and the broker listens on ${ports.join(', ')} (LOCAL_SERVER_PORT): the SmartClient does not connect, or reaches another service.`,
        },
        solution: {
          pt: `Use a porta ${ports.join(' ou ')} no smartclient.ini, ou mude LOCAL_SERVER_PORT.`,
          en: `Use port ${ports.join(' or ')} in smartclient.ini, or change LOCAL_SERVER_PORT.`,
        },
      };
    }
  },
};
