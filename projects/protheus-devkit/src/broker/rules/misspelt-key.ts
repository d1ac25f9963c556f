import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { type IniSection } from '../ini/ini-document.js';
import { type KeyLine } from '../ini/ini-line.js';
import { balanceKind } from '../model/broker-model.js';
import { meantBalanceKey, meantKey } from './balance-keys.js';

const SERVER_KEYS: Readonly<Record<string, readonly string[]>> = {
  GENERAL: ['App_Environment', 'App_Environment_Extra'],
  DRIVERS: ['MultiProtocolPort', 'MultiProtocolPortSecure'],
};

export const misspeltKey: Rule = {
  code: 'PDK316',
  severity: 'warning',
  title: {
    pt: 'Nenhuma chave tem o nome quase igual ao de uma conhecida',
    en: 'No key has almost the name of a known one',
  },
  source: SOURCES.brokerDesktop,
  needs: [],
  *check({ inis }) {
    for (const { path, ini } of inis) {
      for (const section of ini.sections) {
        for (const key of section.keys) {
          const meant = meantIn(section, key);
          if (!meant) continue;
          yield {
            place: keyPlace(path, key),
            cause: {
              pt: `A chave ${key.key} da seção [${section.name}] não é conhecida; parece ser ${meant} com um erro de digitação, e é ignorada.`,
              en: `The key ${key.key} of the section [${section.name}] is not known; it looks like ${meant} misspelt, and is ignored.`,
            },
            cure: { pt: `Escreva ${meant}.`, en: `Write ${meant}.` },
          };
        }
      }
    }
  },
};

function meantIn({ name }: IniSection, { key }: KeyLine): string | undefined {
  const kind = balanceKind(name);
  return kind ? meantBalanceKey(kind, key) : meantKey(key, SERVER_KEYS[name.toUpperCase()] ?? []);
}
