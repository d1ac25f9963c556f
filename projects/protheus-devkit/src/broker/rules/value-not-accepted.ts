import { type IniFile } from '../check/config-set.js';
import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { portOf } from '../check/ini-values.js';
import { type KeyLine } from '../ini/ini-line.js';
import { ourSections } from './our-sections.js';

const SWITCHES = new Set([
  ...['CLIENT_IS_WEBSOCKET', 'ALLOW_ANY_CLIENT', 'PROTHEUS_MONITOR_EMBEDDED'],
  ...['SSL_ENCRYPT_UPSTREAM', 'MULTIPROTOCOLPORT', 'MULTIPROTOCOLPORTSECURE', 'BROKERPROXY'],
]);

export const valueNotAccepted: Rule = {
  code: 'PDK317',
  severity: 'error',
  title: {
    pt: 'Portas são números de 1 a 65535 e chaves liga/desliga são 0 ou 1',
    en: 'Ports are numbers from 1 to 65535 and switches are 0 or 1',
  },
  source: SOURCES.brokerWebSocket,
  needs: [],
  *check({ inis }) {
    for (const file of inis) {
      for (const key of ourSections(file).flatMap(({ keys }) => keys)) {
        const wanted = wantedValue(file, key);
        if (!wanted) continue;
        yield {
          place: keyPlace(file.path, key),
          cause: {
            pt: `O valor de ${key.key} é "${key.value}", e só pode ser ${wanted.pt}.`,
            en: `The value of ${key.key} is "${key.value}", and can only be ${wanted.en}.`,
          },
          cure: {
            pt: `Escreva em ${key.key} ${wanted.pt}, sem nada depois.`,
            en: `Write ${wanted.en} into ${key.key}, and nothing behind it.`,
          },
        };
      }
    }
  },
};

function wantedValue({ role }: IniFile, { key, value }: KeyLine) {
  const name = key.toUpperCase();
  const isPort = name === 'LOCAL_SERVER_PORT' || (name === 'PORT' && role !== 'broker');
  if (isPort && portOf(value) === undefined && !(name === 'PORT' && value === '')) {
    return { pt: 'um número de 1 a 65535', en: 'a number from 1 to 65535' };
  }
  if (SWITCHES.has(name) && value !== '0' && value !== '1') return { pt: '0 ou 1', en: '0 or 1' };
  return undefined;
}
