import { type Observation } from '../check/finding.js';
import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { type KeyLine } from '../ini/ini-line.js';
import { ourSections } from './our-sections.js';

export const repeatedKey: Rule = {
  code: 'PDK313',
  severity: 'warning',
  title: {
    pt: 'Nenhuma seção ou chave aparece duas vezes',
    en: 'No section and no key comes twice',
  },
  source: SOURCES.brokerDesktop,
  needs: [],
  *check({ inis }) {
    for (const file of inis) {
      const sections = new Map<string, number>();
      const keys = new Map<string, KeyLine>();
      for (const section of ourSections(file)) {
        const name = section.name.toLowerCase();
        const first = sections.get(name);
        if (first !== undefined) yield repeatedSection(file.path, section, first);
        else sections.set(name, section.line);
        for (const key of section.keys) {
          const id = `${name}\n${key.key.toLowerCase()}`;
          const before = keys.get(id);
          if (before) yield repeated(file.path, key, before);
          else keys.set(id, key);
        }
      }
    }
  },
};

function repeated(file: string, key: KeyLine, before: KeyLine): Observation {
  return {
    place: keyPlace(file, key),
    cause: {
      pt: `A chave ${key.key} já está na linha ${before.number} (valor "${before.value}"; aqui "${key.value}"). Só uma das duas vale.`,
      en: `The key ${key.key} stands on line ${before.number} already (value "${before.value}"; here "${key.value}"). Only one of them counts.`,
    },
    cure: {
      pt: 'Deixe uma só. Os servidores do broker têm cada um o seu sufixo: REMOTE_SERVER_01, REMOTE_SERVER_02.',
      en: "Leave one. The broker's servers each have a suffix of their own: REMOTE_SERVER_01, REMOTE_SERVER_02.",
    },
  };
}

function repeatedSection(
  file: string,
  { name, line }: { readonly name: string; readonly line: number },
  first: number,
): Observation {
  return {
    place: { file, line, key: `[${name}]` },
    cause: {
      pt: `A seção [${name}] já começa na linha ${first}. As chaves desta podem não ser lidas.`,
      en: `The section [${name}] begins on line ${first} already. The keys of this one may not be read.`,
    },
    cure: {
      pt: `Junte as chaves das duas em uma só seção [${name}].`,
      en: `Put the keys of both into one section [${name}].`,
    },
  };
}
