import { SOURCES } from '../../findings/sources.js';
import { type LocalizedText } from '../../text.js';
import { type IniDocument } from '../ini/ini-document.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { parseNames } from '../ini/ini-values.js';
import { restSections as restNames } from '../model/server-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const restSections: BrokerRule = {
  meta: {
    name: 'rest-sections',
    code: 'PDK367',
    severity: 'error',
    title: {
      pt: 'As seções do REST clássico existem e estão completas',
      en: 'The sections of classic REST exist and are complete',
    },
    source: SOURCES.rest,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini } of servers) {
      for (const { key, section, message, solution } of findProblems(ini)) {
        yield {
          place: key ? keyPlace(file, key) : { file, line: ini.named(section)[0]?.line },
          message,
          solution,
        };
      }
    }
  },
};

interface Problem {
  readonly key?: IniKeyLine;
  readonly section: string;
  readonly message: LocalizedText;
  readonly solution: LocalizedText;
}

function* findProblems(ini: IniDocument): Generator<Problem> {
  yield* missingSections(ini, 'HTTPV11', 'Sockets');
  yield* missingSections(ini, 'ONSTART', 'Jobs');
  yield* missingSections(ini, 'HTTPJOB', 'Environment');
  for (const rest of restNames(ini).filter(name => ini.has(name))) {
    yield* missingSections(ini, rest, 'URIs');
    for (const uri of parseNames(ini.value(rest, 'URIs')).filter(name => ini.has(name))) {
      yield* uriProblems(ini, uri);
    }
  }
}

/** Reports the names of a list that are not sections of the file. */
function* missingSections(ini: IniDocument, section: string, name: string): Generator<Problem> {
  const key = ini.get(section, name);
  if (!key) return;
  for (const wanted of parseNames(key.value).filter(one => !ini.has(one))) {
    yield {
      key,
      section,
      message: {
        pt: `[${section}] ${key.key} cita "${wanted}", e o arquivo não tem a seção [${wanted}]: o REST não sobe.`,
        en: `[${section}] ${key.key} names "${wanted}", and the file has no section [${wanted}]: REST does not start.`,
      },
      solution: {
        pt: `Corrija o nome, ou acrescente a seção [${wanted}].`,
        en: `Correct the name, or add the section [${wanted}].`,
      },
    };
  }
}

function* uriProblems(ini: IniDocument, section: string): Generator<Problem> {
  const url = ini.get(section, 'URL');
  if (!url?.value.startsWith('/')) {
    yield {
      ...(url && { key: url }),
      section,
      message: {
        pt: `[${section}] URL é "${url?.value ?? ''}", e precisa começar por "/".`,
        en: `[${section}] URL is "${url?.value ?? ''}", and must begin with "/".`,
      },
      solution: { pt: 'Escreva, por exemplo, URL=/rest.', en: 'Write, for example, URL=/rest.' },
    };
  }
  if (!ini.value(section, 'Instances')) {
    yield {
      section,
      message: {
        pt: `[${section}] não tem Instances: nenhuma thread processa as requisições.`,
        en: `[${section}] has no Instances: no thread processes the requests.`,
      },
      solution: {
        pt: 'Escreva, por exemplo, Instances=1,10,1,1 (mínimo, máximo, livres, incremento).',
        en: 'Write, for example, Instances=1,10,1,1 (minimum, maximum, free, increment).',
      },
    };
  }
}
