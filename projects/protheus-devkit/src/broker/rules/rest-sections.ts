import { type Severity } from '../../findings/finding.js';
import { SOURCES } from '../../findings/sources.js';
import { type LocalizedText } from '../../text.js';
import { type IniDocument } from '../ini/ini-document.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { isOn, parseNames } from '../ini/ini-values.js';
import { restSections as restNames, type Server } from '../model/server-model.js';
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
    for (const server of servers) {
      const { file, ini } = server;
      for (const { key, section, message, solution, severity } of findProblems(server)) {
        yield {
          ...(severity && { severity }),
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
  readonly severity?: Severity;
}

function* findProblems(server: Server): Generator<Problem> {
  const { ini, isExtract } = server;
  const jobs = parseNames(ini.value('ONSTART', 'Jobs'));
  const missing = [
    ...missingSections(ini, 'HTTPV11', 'Sockets'),
    ...missingSections(ini, 'ONSTART', 'Jobs'),
    ...[...new Set([...jobs.map(name => name.toUpperCase()), 'HTTPJOB'])].flatMap(job => [
      ...missingSections(ini, job, 'Environment'),
    ]),
  ];
  // What a part of a file lacks may stand elsewhere.
  for (const one of missing) yield isExtract ? { ...one, severity: 'information' } : one;
  yield* restThatDoesNotStart(server, jobs);
  for (const rest of restNames(ini).filter(name => ini.has(name))) {
    yield* missingSections(ini, rest, 'URIs');
    if (!isExtract && !ini.value(rest, 'URIs')) yield socketWithoutPaths(rest);
    for (const uri of parseNames(ini.value(rest, 'URIs')).filter(name => ini.has(name))) {
      yield* uriProblems(ini, uri);
    }
  }
}

function socketWithoutPaths(section: string): Problem {
  return {
    section,
    message: {
      pt: `[${section}] não tem URIs: a porta abre e não atende nenhum caminho.`,
      en: `[${section}] has no URIs: the port opens and serves no path.`,
    },
    solution: {
      pt: 'Escreva URIs=HTTPURI e a seção [HTTPURI] com URL, PrepareIn e Instances.',
      en: 'Write URIs=HTTPURI and the section [HTTPURI] with URL, PrepareIn and Instances.',
    },
  };
}

/** Reports once what a chain of REST lacks so that nothing starts it, or a part of it is left out. */
function* restThatDoesNotStart(server: Server, jobs: readonly string[]): Generator<Problem> {
  const { ini, isExtract, multiProtocol, environment } = server;
  const first = ['HTTPV11', 'HTTPREST'].find(name => ini.has(name));
  const enable = ini.get('HTTPV11', 'Enable');
  if (!first || (enable && !isOn(enable))) return;
  const sockets = parseNames(ini.value('HTTPV11', 'Sockets')).map(name => name.toUpperCase());
  const idle = ini.sections.filter(
    ({ name, keys }) =>
      !sockets.includes(name.toUpperCase()) && keys.some(({ key }) => /^URIs$/i.test(key)),
  );
  const starts = jobs.some(job => /^HTTP_START\b/i.test(ini.value(job, 'Main') ?? ''));
  const cited = ini.sections.flatMap(({ keys }) =>
    keys.filter(({ key }) => /^URIs$/i.test(key)).flatMap(({ value }) => parseNames(value)),
  );
  const uncited =
    cited.length && ini.has('HTTPURI') && !cited.some(name => name.toUpperCase() === 'HTTPURI');
  const reasons: LocalizedText[] = [
    ...(sockets.length
      ? []
      : [{ pt: '[HTTPV11] não tem Sockets', en: '[HTTPV11] has no Sockets' }]),
    ...idle
      .filter(() => sockets.length > 0)
      .map(({ name }) => ({
        pt: `Sockets não cita [${name}]`,
        en: `Sockets does not name [${name}]`,
      })),
    ...(uncited ? [{ pt: 'nenhuma URIs cita [HTTPURI]', en: 'no URIs names [HTTPURI]' }] : []),
    ...(starts
      ? []
      : [
          {
            pt: 'nenhum job de [ONSTART] Jobs tem Main=HTTP_START',
            en: 'no job of [ONSTART] Jobs has Main=HTTP_START',
          },
        ]),
  ];
  if (!reasons.length) return;
  // With App_Environment the multiprotocol port serves REST too; only this port stays closed.
  const severity = isExtract
    ? ('information' as const)
    : multiProtocol && environment
      ? ('warning' as const)
      : undefined;
  const section = idle[0]?.name ?? first;
  yield {
    section,
    ...(severity && { severity }),
    message: {
      pt: `O REST de [${section}] não sobe: ${reasons.map(({ pt }) => pt).join('; ')}.`,
      en: `REST of [${section}] does not start: ${reasons.map(({ en }) => en).join('; ')}.`,
    },
    solution: {
      pt: 'Complete a sequência: [ONSTART] Jobs=HTTPJOB, [HTTPJOB] Main=HTTP_START, [HTTPV11] Enable=1 e Sockets=HTTPREST, [HTTPREST] URIs=HTTPURI.',
      en: 'Complete the chain: [ONSTART] Jobs=HTTPJOB, [HTTPJOB] Main=HTTP_START, [HTTPV11] Enable=1 and Sockets=HTTPREST, [HTTPREST] URIs=HTTPURI.',
    },
  };
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
