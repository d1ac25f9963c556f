import { SOURCES } from '../../findings/sources.js';
import { type IniSection } from '../ini/ini-document.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { similarBalanceKey, similarKey } from '../model/balance-keys.js';
import { balanceKind } from '../model/broker-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

const SERVER_KEYS: Readonly<Record<string, readonly string[]>> = {
  GENERAL: ['App_Environment', 'App_Environment_Extra'],
  DRIVERS: ['MultiProtocolPort', 'MultiProtocolPortSecure'],
};

export const misspeltKey: BrokerRule = {
  meta: {
    name: 'misspelt-key',
    code: 'PDK316',
    severity: 'warning',
    title: {
      pt: 'Nenhuma chave tem um nome parecido com o de uma chave conhecida',
      en: 'No key has a name that is similar to a known one',
    },
    source: SOURCES.brokerDesktop,
  },
  needs: [],
  *check({ inis }) {
    for (const { path, ini } of inis) {
      for (const section of ini.sections) {
        for (const key of section.keys) {
          const similar = similarKeyIn(section, key);
          if (!similar) continue;
          yield {
            place: keyPlace(path, key),
            message: {
              pt: `A chave ${key.key} da seção [${section.name}] não é conhecida; o nome é parecido com ${similar}, e ela é ignorada.`,
              en: `The key ${key.key} of the section [${section.name}] is not known; it is similar to ${similar}, and is ignored.`,
            },
            solution: { pt: `Escreva ${similar}.`, en: `Write ${similar}.` },
          };
        }
      }
    }
  },
};

function similarKeyIn({ name }: IniSection, { key }: IniKeyLine): string | undefined {
  const kind = balanceKind(name);
  return kind
    ? similarBalanceKey(kind, key)
    : similarKey(key, SERVER_KEYS[name.toUpperCase()] ?? []);
}
