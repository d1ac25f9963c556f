import { SOURCES } from '../../findings/sources.js';
import { type LocalizedText } from '../../text.js';
import { type Connection } from '../model/smartclient-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const serverUrlForm: BrokerRule = {
  meta: {
    name: 'server-url-form',
    code: 'PDK346',
    severity: 'error',
    title: {
      pt: 'Server é http://máquina:porta, https://máquina, ou só a máquina com Port à parte',
      en: 'Server is http://machine:port, https://machine, or the machine alone with a separate Port',
    },
    source: SOURCES.brokerPoUi,
  },
  needs: ['smartclient'],
  *check({ connections }) {
    for (const connection of connections) {
      const message = findProblem(connection);
      if (!message) continue;
      yield {
        place: keyPlace(connection.file, connection.serverKey),
        message,
        solution: {
          pt: 'Com WebSocket, a porta vai no endereço (Server = http://broker:10000) e não há Port. Sem WebSocket: Server = broker e Port = 10000.',
          en: 'With WebSocket the port is part of the URL (Server = http://broker:10000) and there is no Port. Without WebSocket: Server = broker and Port = 10000.',
        },
      };
    }
  },
};

function findProblem({
  serverKey,
  scheme,
  portKey,
  section,
}: Connection): LocalizedText | undefined {
  const { value } = serverKey;
  const form = /^(?:https?:\/\/)?(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?\/?$/i;
  if (!form.test(value)) {
    return {
      pt: `Server = ${value} não é um endereço que o SmartClient entenda.`,
      en: `Server = ${value} is not in a form that the SmartClient understands.`,
    };
  }
  if (scheme && portKey?.value) {
    return {
      pt: `[${section}] tem um endereço ${scheme}:// e também Port=${portKey.value}: a porta precisa fazer parte do endereço.`,
      en: `[${section}] has an ${scheme}:// URL and also Port=${portKey.value}: the port must be part of the URL.`,
    };
  }
  if (!scheme && !portKey?.value) {
    return {
      pt: `[${section}] tem Server = ${value} sem "http://" e sem Port: falta a porta.`,
      en: `[${section}] has Server = ${value} without "http://" and without Port: the port is missing.`,
    };
  }
  return undefined;
}
