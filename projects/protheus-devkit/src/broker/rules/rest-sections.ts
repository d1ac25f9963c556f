import { type Text } from '../../cli/command.js';
import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { restSections as restNames } from '../model/server-model.js';
import { SOURCES } from '../check/sources.js';
import { namesOf } from '../check/ini-values.js';
import { type IniDocument } from '../ini/ini-document.js';
import { type KeyLine } from '../ini/ini-line.js';

export const restSections: Rule = {
  code: 'PDK367',
  severity: 'error',
  title: {
    pt: 'As seções do REST clássico existem e estão completas',
    en: 'The sections of classic REST exist and are complete',
  },
  source: SOURCES.rest,
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini } of servers) {
      for (const { key, section, cause, cure } of mistakes(ini)) {
        yield {
          place: key ? keyPlace(file, key) : { file, line: ini.named(section)[0]?.line },
          cause,
          cure,
        };
      }
    }
  },
};

interface Mistake {
  readonly key?: KeyLine;
  readonly section: string;
  readonly cause: Text;
  readonly cure: Text;
}

function* mistakes(ini: IniDocument): Generator<Mistake> {
  yield* missing(ini, 'HTTPV11', 'Sockets');
  yield* missing(ini, 'ONSTART', 'Jobs');
  yield* missing(ini, 'HTTPJOB', 'Environment');
  for (const rest of restNames(ini).filter(name => ini.has(name))) {
    yield* missing(ini, rest, 'URIs');
    for (const uri of namesOf(ini.value(rest, 'URIs')).filter(name => ini.has(name))) {
      yield* uriMistakes(ini, uri);
    }
  }
}

/** The names of a list that are no section of the file. */
function* missing(ini: IniDocument, section: string, name: string): Generator<Mistake> {
  const key = ini.get(section, name);
  if (!key) return;
  for (const wanted of namesOf(key.value).filter(one => !ini.has(one))) {
    yield {
      key,
      section,
      cause: {
        pt: `[${section}] ${key.key} cita "${wanted}", e o arquivo não tem a seção [${wanted}]: o REST não sobe.`,
        en: `[${section}] ${key.key} names "${wanted}", and the file has no section [${wanted}]: REST does not start.`,
      },
      cure: {
        pt: `Corrija o nome, ou acrescente a seção [${wanted}].`,
        en: `Correct the name, or add the section [${wanted}].`,
      },
    };
  }
}

function* uriMistakes(ini: IniDocument, section: string): Generator<Mistake> {
  const url = ini.get(section, 'URL');
  if (!url?.value.startsWith('/')) {
    yield {
      ...(url && { key: url }),
      section,
      cause: {
        pt: `[${section}] URL é "${url?.value ?? ''}", e precisa começar por "/".`,
        en: `[${section}] URL is "${url?.value ?? ''}", and must begin with "/".`,
      },
      cure: { pt: 'Escreva, por exemplo, URL=/rest.', en: 'Write, for example, URL=/rest.' },
    };
  }
  if (!ini.value(section, 'Instances')) {
    yield {
      section,
      cause: {
        pt: `[${section}] não tem Instances: nenhuma thread atende as requisições.`,
        en: `[${section}] has no Instances: no thread answers the requests.`,
      },
      cure: {
        pt: 'Escreva, por exemplo, Instances=1,10,1,1 (mínimo, máximo, livres, incremento).',
        en: 'Write, for example, Instances=1,10,1,1 (minimum, maximum, free, increment).',
      },
    };
  }
}
