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
  isAboutNames: true,
  *check({ servers }) {
    for (const { file, ini } of servers) {
      for (const section of ini.sections) {
        for (const key of section.keys) {
          const right = rightPlace(ini, section.name, key.key);
          if (!right) continue;
          const owner = right.kind && sectionWith(ini, right.kind, right.key);
          yield {
            // Written where it is read as well, the line does no harm.
            ...(owner && { severity: 'information' as const }),
            place: keyPlace(file, key),
            message: {
              pt: `[${section.name}] não lê ${key.key}: a linha não tem efeito.`,
              en: `[${section.name}] does not read ${key.key}: the line has no effect.`,
            },
            solution: owner
              ? {
                  pt: `Apague a linha: vale a de [${owner}].`,
                  en: `Delete the line: the one of [${owner}] holds.`,
                }
              : {
                  pt: `Escreva ${right.key} na seção ${right.section}.`,
                  en: `Write ${right.key} into the section ${right.section}.`,
                },
          };
        }
      }
    }
  },
};

interface RightPlace {
  readonly key: string;
  readonly section: string;
  /** The kind of that section, for a key that is right and only stands elsewhere. */
  readonly kind?: SectionKind;
}

/** @returns The section of a kind that has a key. */
function sectionWith(ini: IniDocument, kind: SectionKind, key: string): string | undefined {
  return ini.sections.find(
    ({ name, keys }) =>
      keys.some(line => sameName(line.key, key)) && sectionKind(ini, name) === kind,
  )?.name;
}

/** @returns The key and the section that is right; undefined when nothing is wrong. */
function rightPlace(ini: IniDocument, section: string, key: string): RightPlace | undefined {
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
  return owner && owner !== kind
    ? { key, section: KNOWN_KEYS[owner].section, kind: owner }
    : undefined;
}
