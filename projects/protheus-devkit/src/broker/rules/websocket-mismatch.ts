import { type Observation } from '../../findings/observation.js';
import { SOURCES } from '../../findings/sources.js';
import { type Balance } from '../model/broker-model.js';
import { type Connection, isBrokerConnection } from '../model/smartclient-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const webSocketMismatch: BrokerRule = {
  meta: {
    name: 'websocket-mismatch',
    code: 'PDK340',
    severity: 'error',
    title: {
      pt: 'Um endereço http(s) no smartclient.ini exige CLIENT_IS_WEBSOCKET=1 no broker, e vice-versa',
      en: 'An http(s) URL in smartclient.ini needs CLIENT_IS_WEBSOCKET=1 in the broker, and the reverse',
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker', 'smartclient'],
  *check({ balances, connections }) {
    const brokers = balances.filter(({ kind }) => kind === 'desktop');
    for (const connection of connections.filter(isBrokerConnection)) {
      const same = brokers.filter(({ port }) => port === connection.effectivePort);
      if (connection.scheme) {
        // With a proxy the port does not identify the broker: one broker with WebSocket is enough.
        const candidates = same.length ? same : brokers;
        const [first] = candidates;
        if (first && !candidates.some(({ on }) => on('CLIENT_IS_WEBSOCKET'))) {
          yield webSocketOff(first, connection);
        }
      } else if (same.some(({ on }) => on('CLIENT_IS_WEBSOCKET') && !on('ALLOW_ANY_CLIENT'))) {
        yield nativeRefused(connection);
      }
    }
  },
};

function webSocketOff(
  { file, line, key }: Balance,
  { serverKey, ...from }: Connection,
): Observation {
  const written = key('CLIENT_IS_WEBSOCKET');
  const state = written ? `CLIENT_IS_WEBSOCKET=${written.value}` : 'CLIENT_IS_WEBSOCKET';
  return {
    place: written ? keyPlace(file, written) : { file, line, key: 'CLIENT_IS_WEBSOCKET' },
    message: {
      pt: `${from.file}, linha ${serverKey.number}, chama o broker por WebSocket (Server = ${serverKey.value}), mas aqui ${written ? `${state} desliga o WebSocket` : `falta ${state}`}: o SmartClient não conecta.`,
      en: `${from.file}, line ${serverKey.number}, calls the broker over WebSocket (Server = ${serverKey.value}), but here ${written ? `${state} disables WebSocket` : `${state} is missing`}: the SmartClient does not connect.`,
    },
    solution: {
      pt: 'Escreva CLIENT_IS_WEBSOCKET=1 na seção do broker (binário 20.3.0.0 ou superior), ou retire "http://" do smartclient.ini.',
      en: 'Write CLIENT_IS_WEBSOCKET=1 into the section of the broker (binary 20.3.0.0 or later), or remove "http://" from smartclient.ini.',
    },
  };
}

function nativeRefused({ file, serverKey, section }: Connection): Observation {
  return {
    place: keyPlace(file, serverKey),
    message: {
      pt: `[${section}] usa o protocolo nativo (Server = ${serverKey.value}, sem "http://"), e o broker só aceita WebSocket: tem CLIENT_IS_WEBSOCKET=1 sem ALLOW_ANY_CLIENT=1.`,
      en: `[${section}] uses the native protocol (Server = ${serverKey.value}, without "http://"), and the broker accepts only WebSocket: it has CLIENT_IS_WEBSOCKET=1 without ALLOW_ANY_CLIENT=1.`,
    },
    solution: {
      pt: 'Escreva Server = http://<broker>:<porta> no smartclient.ini e apague Port, ou escreva ALLOW_ANY_CLIENT=1 no broker.',
      en: 'Write Server = http://<broker>:<port> into smartclient.ini and delete Port, or set ALLOW_ANY_CLIENT=1 in the broker.',
    },
  };
}
