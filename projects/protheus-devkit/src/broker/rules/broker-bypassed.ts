import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { meansBroker } from '../model/smartclient-model.js';
import { SOURCES } from '../check/sources.js';

export const brokerBypassed: Rule = {
  code: 'PDK347',
  severity: 'error',
  title: {
    pt: 'O smartclient.ini chama o broker, não um dos servidores',
    en: 'smartclient.ini calls the broker, not one of the servers',
  },
  source: SOURCES.brokerPoUi,
  needs: ['broker', 'smartclient'],
  *check({ balances, connections, servers }) {
    const brokers = balances.filter(({ kind }) => kind === 'desktop');
    const own = brokers.map(({ port }) => port);
    const behind = [
      ...brokers.flatMap(({ remotes }) => remotes.map(({ port }) => port)),
      ...servers.map(({ multiProtocolPort }) => multiProtocolPort?.port),
    ];
    for (const { file, scheme, port, portKey, serverKey, section } of connections.filter(
      meansBroker,
    )) {
      if (port === undefined || own.includes(port) || !behind.includes(port)) continue;
      yield {
        place: keyPlace(file, scheme ? serverKey : (portKey ?? serverKey)),
        cause: {
          pt: `[${section}] chama a porta ${port}, que é a de um servidor balanceado: o broker fica de fora, e a conexão cai junto com esse servidor.`,
          en: `[${section}] calls port ${port}, which is that of a balanced server: the broker is left out, and the connection falls with that server.`,
        },
        cure: {
          pt: `Use a porta do broker (LOCAL_SERVER_PORT${own.length ? ` = ${own.join(', ')}` : ''}).`,
          en: `Use the broker's port (LOCAL_SERVER_PORT${own.length ? ` = ${own.join(', ')}` : ''}).`,
        },
      };
    }
  },
};
