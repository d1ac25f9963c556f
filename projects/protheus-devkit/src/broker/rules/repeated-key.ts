import { type Observation } from '../../findings/observation.js';
import { SOURCES } from '../../findings/sources.js';
import { readableText } from '../ini/ini-bytes.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { isRemoteServer } from '../model/balance-keys.js';
import { type BrokerRule } from './support/broker-rule.js';
import { checkedSections } from './support/checked-sections.js';
import { keyPlace } from './support/locations.js';

export const repeatedKey: BrokerRule = {
  meta: {
    name: 'repeated-key',
    code: 'PDK313',
    severity: 'warning',
    title: {
      pt: 'Nenhuma seção ou chave aparece duas vezes',
      en: 'No section and no key is written twice',
    },
    source: SOURCES.brokerDesktop,
  },
  needs: [],
  isAboutNames: true,
  *check({ inis }) {
    for (const file of inis) {
      const sections = new Map<string, number>();
      const keys = new Map<string, IniKeyLine>();
      for (const section of checkedSections(file)) {
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

function repeated(file: string, key: IniKeyLine, before: IniKeyLine): Observation {
  return {
    place: keyPlace(file, key),
    message: {
      pt: `A chave ${key.key} já está na linha ${before.number} (valor "${readableText(before.value)}"; aqui "${readableText(key.value)}"). Só uma das duas é usada.`,
      en: `The key ${key.key} is already on line ${before.number} (value "${readableText(before.value)}"; here "${readableText(key.value)}"). Only one of them is used.`,
    },
    solution: isRemoteServer(key.key)
      ? {
          pt: 'Deixe uma só. Os servidores do broker têm cada um o seu sufixo: REMOTE_SERVER_01, REMOTE_SERVER_02.',
          en: 'Keep one. Each server of the broker has its own suffix: REMOTE_SERVER_01, REMOTE_SERVER_02.',
        }
      : {
          pt: `Deixe uma só linha ${key.key} nesta seção, com o valor certo.`,
          en: `Keep one line ${key.key} in this section, with the right value.`,
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
    message: {
      pt: `A seção [${name}] já começa na linha ${first}. As chaves desta podem não ser lidas.`,
      en: `The section [${name}] already begins on line ${first}. The keys of this one may not be read.`,
    },
    solution: {
      pt: `Junte as chaves das duas em uma só seção [${name}].`,
      en: `Join the keys of both in one section [${name}].`,
    },
  };
}
