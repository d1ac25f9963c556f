import { SOURCES } from '../../findings/sources.js';
import { type IniDocument, type IniSection } from '../ini/ini-document.js';
import { type IniKeyLine, sameName } from '../ini/ini-line.js';
import { similarBalanceKey, similarKey } from '../model/balance-keys.js';
import { balanceKind } from '../model/broker-model.js';
import { KNOWN_KEYS, sectionKind } from '../model/known-keys.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

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
  isAboutNames: true,
  *check({ inis }) {
    for (const { path, ini } of inis) {
      for (const section of ini.sections) {
        for (const key of section.keys) {
          const similar = similarKeyIn(ini, section, key);
          if (!similar) continue;
          yield {
            place: keyPlace(path, key),
            message: {
              pt: `O servidor não conhece a chave ${key.key} da seção [${section.name}] e a ignora; a conhecida mais próxima é ${similar}.`,
              en: `The server does not know the key ${key.key} of the section [${section.name}] and ignores it; the nearest known one is ${similar}.`,
            },
            solution: {
              pt: `Escreva ${similar}.`,
              en: `Write ${similar}.`,
            },
          };
        }
      }
    }
  },
};

function similarKeyIn(
  ini: IniDocument,
  { name }: IniSection,
  { key }: IniKeyLine,
): string | undefined {
  const kind = balanceKind(name);
  if (kind) return similarBalanceKey(kind, key);
  const known = sectionKind(ini, name);
  // The keys of an environment and of its database are many, and similar to each other.
  if (!known || known === 'other' || known === 'environment') return undefined;
  const { own, more, mistaken } = KNOWN_KEYS[known];
  if (known === 'SSLCONFIGURE') return similarKey(key, own);
  const right = Object.entries(mistaken).find(([wrong]) => sameName(wrong, key))?.[1];
  return (
    right ??
    similarKey(
      key,
      [...own, ...more].filter(one => one.length > 5),
    )
  );
}
