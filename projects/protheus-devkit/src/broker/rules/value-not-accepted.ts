import { SOURCES } from '../../findings/sources.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { parsePort } from '../ini/ini-values.js';
import { type IniFile } from '../model/config-set.js';
import { type BrokerRule } from './support/broker-rule.js';
import { checkedSections } from './support/checked-sections.js';
import { keyPlace } from './support/locations.js';

const SWITCHES = new Set([
  ...['CLIENT_IS_WEBSOCKET', 'ALLOW_ANY_CLIENT', 'PROTHEUS_MONITOR_EMBEDDED'],
  ...['SSL_ENCRYPT_UPSTREAM', 'MULTIPROTOCOLPORT', 'MULTIPROTOCOLPORTSECURE', 'BROKERPROXY'],
]);

export const valueNotAccepted: BrokerRule = {
  meta: {
    name: 'value-not-accepted',
    code: 'PDK317',
    severity: 'error',
    title: {
      pt: 'Portas são números de 1 a 65535 e chaves liga/desliga são 0 ou 1',
      en: 'Ports are numbers from 1 to 65535 and switches are 0 or 1',
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: [],
  *check({ inis }) {
    for (const file of inis) {
      for (const key of checkedSections(file).flatMap(({ keys }) => keys)) {
        const wanted = wantedValue(file, key);
        if (!wanted) continue;
        yield {
          place: keyPlace(file.path, key),
          message: {
            pt: `O valor de ${key.key} é "${key.value}", e só pode ser ${wanted.pt}.`,
            en: `The value of ${key.key} is "${key.value}", and can only be ${wanted.en}.`,
          },
          solution: {
            pt: `Escreva em ${key.key} ${wanted.pt}, sem nada depois.`,
            en: `Write ${wanted.en} into ${key.key}, and nothing after it.`,
          },
        };
      }
    }
  },
};

function wantedValue({ role }: IniFile, { key, value }: IniKeyLine) {
  const name = key.toUpperCase();
  const isPort = name === 'LOCAL_SERVER_PORT' || (name === 'PORT' && role !== 'broker');
  if (isPort && parsePort(value) === undefined && !(name === 'PORT' && value === '')) {
    return { pt: 'um número de 1 a 65535', en: 'a number from 1 to 65535' };
  }
  if (SWITCHES.has(name) && value !== '0' && value !== '1') return { pt: '0 ou 1', en: '0 or 1' };
  return undefined;
}
