import { keyPlace } from '../check/locations.js';
import { answersTo } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { meansBroker } from '../model/smartclient-model.js';
import { SOURCES } from '../check/sources.js';

export const smartclientBrokerPort: Rule = {
  code: 'PDK341',
  severity: 'error',
  title: {
    pt: 'A porta do smartclient.ini é a LOCAL_SERVER_PORT do broker',
    en: "The port of smartclient.ini is the broker's LOCAL_SERVER_PORT",
  },
  source: SOURCES.brokerWebSocket,
  needs: ['broker', 'smartclient'],
  *check({ balances, connections, servers, sites }) {
    const brokers = balances.filter(({ kind }) => kind === 'desktop');
    const ports = brokers.flatMap(({ port }) => port ?? []);
    if (!ports.length) return;
    const others = [
      ...brokers.flatMap(({ remotes }) => remotes.map(({ port }) => port)),
      ...servers.map(({ multiProtocolPort }) => multiProtocolPort?.port),
    ];
    for (const connection of connections.filter(meansBroker)) {
      const { file, host, port, scheme, serverKey, portKey, section } = connection;
      // Without a port the address is a proxy's (80 or 443); with https too.
      if (port === undefined || scheme === 'https' || ports.includes(port)) continue;
      if (sites.some(site => answersTo(site, host))) continue;
      // A server's port is the next rule's business.
      if (others.includes(port)) continue;
      yield {
        place: keyPlace(file, scheme ? serverKey : (portKey ?? serverKey)),
        cause: {
          pt: `[${section}] chama a porta ${port}, e o broker atende na ${ports.join(', ')} (LOCAL_SERVER_PORT).`,
          en: `[${section}] calls port ${port}, and the broker listens on ${ports.join(', ')} (LOCAL_SERVER_PORT).`,
        },
        cure: {
          pt: `Use a porta ${ports.join(' ou ')} no smartclient.ini, ou mude LOCAL_SERVER_PORT.`,
          en: `Use port ${ports.join(' or ')} in smartclient.ini, or change LOCAL_SERVER_PORT.`,
        },
      };
    }
  },
};
