import { SOURCES } from '../../findings/sources.js';
import { type IniDocument } from '../ini/ini-document.js';
import { sameName } from '../ini/ini-line.js';
import { KNOWN_KEYS, type SectionKind, sectionKind } from '../model/known-keys.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

/** Keys of REST's paths that have another meaning in further sections. */
const ONLY_IN_URI = ['URL', 'Instances', 'PrepareIn'];

export const keyInOtherSection: BrokerRule = {
  meta: {
    name: 'key-in-other-section',
    code: 'PDK401',
    severity: 'warning',
    title: {
      pt: 'As chaves conhecidas do servidor estão na seção que as lê',
      en: "The server's known keys are in the section that reads them",
    },
    source: SOURCES.rest,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini } of servers) {
      for (const section of ini.sections) {
        for (const key of section.keys) {
          const right = rightPlace(ini, section.name, key.key);
          if (!right) continue;
          yield {
            place: keyPlace(file, key),
            message: {
              pt: `[${section.name}] não lê ${key.key}: a linha não tem efeito.`,
              en: `[${section.name}] does not read ${key.key}: the line has no effect.`,
            },
            solution: {
              pt: `Escreva ${right.key} na seção ${right.section}.`,
              en: `Write ${right.key} into the section ${right.section}.`,
            },
          };
        }
      }
    }
  },
};

/** @returns The key and the section that is right; undefined when nothing is wrong. */
function rightPlace(
  ini: IniDocument,
  section: string,
  key: string,
): { readonly key: string; readonly section: string } | undefined {
  const kind = sectionKind(ini, section);
  if (!kind) return undefined;
  if (kind === 'SSLCONFIGURE') {
    const right = Object.entries(KNOWN_KEYS[kind].mistaken).find(([wrong]) => sameName(wrong, key));
    if (right) return { key: right[1], section: KNOWN_KEYS[kind].section };
  }
  const name = kind === 'socket' ? ONLY_IN_URI.find(one => sameName(one, key)) : undefined;
  if (name) return { key: name, section: KNOWN_KEYS.uri.section };
  const owner = (Object.keys(KNOWN_KEYS) as SectionKind[]).find(other =>
    KNOWN_KEYS[other].own.some(one => sameName(one, key)),
  );
  return owner && owner !== kind ? { key, section: KNOWN_KEYS[owner].section } : undefined;
}
