import { isIP } from 'node:net';
import { SOURCES } from '../../findings/sources.js';
import { isLoopback, sameHost } from '../ini/ini-values.js';
import { type Balance } from '../model/broker-model.js';
import { servesHost } from '../model/protheus-sites.js';
import { type Connection, isBrokerConnection } from '../model/smartclient-model.js';
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
  *check({ balances, connections, servers, sites }) {
    const brokers = balances.filter(({ kind }) => kind === 'desktop');
    const brokerPorts = brokers.map(({ port }) => port);
    const serverPorts = [
      ...brokers.flatMap(({ remotes }) => remotes.map(({ port }) => port)),
      ...servers.map(({ multiProtocolPort }) => multiProtocolPort?.port),
    ];
    for (const connection of connections) {
      const { file, scheme, port, portKey, serverKey, section } = connection;
      if (port === undefined || brokerPorts.includes(port) || !serverPorts.includes(port)) continue;
      // The port is that of a proxy which serves the name, on another machine.
      const hasProxy = sites.some(
        site => servesHost(site, connection.host) && site.listens.some(one => one.port === port),
      );
      if (hasProxy) continue;
      const native = !isBrokerConnection(connection);
      // A native connection works; it is only not balanced.
      if (native && !brokers.some(one => reaches(one, connection))) continue;
      const place = keyPlace(file, scheme ? serverKey : (portKey ?? serverKey));
      if (native) {
        yield {
          severity: 'information',
          place,
          message: {
            pt: `[${section}] chama a porta ${port}, que é a de um servidor balanceado: essa conexão não passa pelo broker e não é balanceada.`,
            en: `[${section}] calls port ${port}, which is that of a balanced server: this connection does not go through the broker and is not balanced.`,
          },
          solution: {
            pt: `Se os usuários abrem por ela, use a porta do broker (${brokerPorts.join(', ')}) e BrokerProxy=1; para manutenção, não há nada a fazer.`,
            en: `When users open it, use the broker's port (${brokerPorts.join(', ')}) and BrokerProxy=1; for maintenance, do nothing.`,
          },
        };
        continue;
      }
      yield {
        place,
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

// The same host in two spellings of loopback is one host; a name and an address are not compared.
function reaches({ remotes }: Balance, { host, port }: Connection): boolean {
  return remotes.some(
    remote =>
      remote.port === port &&
      (sameHost(remote.host ?? '', host) || isName(remote.host ?? '') !== isName(host)),
  );
}

function isName(host: string): boolean {
  return !isLoopback(host) && isIP(host) === 0;
}
