import { type Text } from '../../cli/command.js';
import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { type Connection } from '../model/smartclient-model.js';
import { SOURCES } from '../check/sources.js';

export const addressForm: Rule = {
  code: 'PDK346',
  severity: 'error',
  title: {
    pt: 'Server é http://máquina:porta, https://máquina, ou só a máquina com Port à parte',
    en: 'Server is http://machine:port, https://machine, or the machine alone with Port apart',
  },
  source: SOURCES.brokerPoUi,
  needs: ['smartclient'],
  *check({ connections }) {
    for (const connection of connections) {
      const cause = mistake(connection);
      if (!cause) continue;
      yield {
        place: keyPlace(connection.file, connection.serverKey),
        cause,
        cure: {
          pt: 'Com WebSocket, a porta vai no endereço (Server = http://broker:10000) e não há Port. Sem WebSocket: Server = broker e Port = 10000.',
          en: 'With WebSocket the port goes into the address (Server = http://broker:10000) and there is no Port. Without WebSocket: Server = broker and Port = 10000.',
        },
      };
    }
  },
};

function mistake({ serverKey, scheme, portKey, section }: Connection): Text | undefined {
  const { value } = serverKey;
  const form = /^(?:https?:\/\/)?(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?\/?$/i;
  if (!form.test(value)) {
    return {
      pt: `Server = ${value} não é um endereço que o SmartClient entenda.`,
      en: `Server = ${value} is no address that the SmartClient understands.`,
    };
  }
  if (scheme && portKey?.value) {
    return {
      pt: `[${section}] tem um endereço ${scheme}:// e também Port=${portKey.value}: com um endereço, a porta faz parte dele.`,
      en: `[${section}] has an ${scheme}:// address and Port=${portKey.value} too: with an address the port is a part of it.`,
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
