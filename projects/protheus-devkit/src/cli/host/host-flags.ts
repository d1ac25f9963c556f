import { faultCatalogue } from '../../host/faults/catalogue.js';
import { type Language } from '../../text.js';
import { type CommandArguments, type FlagSection } from '../command.js';
import {
  DURATION,
  FILE,
  FOLDER,
  JSON_FLAG,
  NAME,
  NUMBER,
  PATH,
  URL_VALUE,
} from '../common-flags.js';

const CODE = { en: 'code', pt: 'código' };

const generalFlags = {
  port: {
    kind: 'text',
    value: NUMBER,
    meaning: {
      en: 'the port; otherwise 4260 or the next free one',
      pt: 'a porta; senão, 4260 ou a próxima livre',
    },
  },
  open: {
    kind: 'switch',
    negatable: true,
    meaning: { en: 'open the browser (default: no)', pt: 'abre o navegador (padrão: não)' },
  },
  config: {
    kind: 'text',
    value: FILE,
    meaning: {
      en: 'the configuration; otherwise protheus.host.ts, .js or .json',
      pt: 'a configuração; senão, protheus.host.ts, .js ou .json',
    },
    completes: 'file',
  },
  environment: {
    kind: 'text',
    value: NAME,
    multiple: true,
    aliases: ['env'],
    meaning: {
      en: 'an environment of the server; with several, URLs name them',
      pt: 'um ambiente do servidor; com vários, as URLs os citam',
    },
  },
  ...JSON_FLAG,
} as const;

const sessionFlags = {
  session: {
    kind: 'text',
    value: NAME,
    meaning: {
      en: 'a session of protheus.host.ts by its name, instead of the options below',
      pt: 'uma sessão do protheus.host.ts pelo nome, em vez das opções abaixo',
    },
  },
  company: {
    kind: 'text',
    value: CODE,
    meaning: { en: 'the company group', pt: 'o grupo de empresas' },
  },
  branch: { kind: 'text', value: CODE, meaning: { en: 'the branch', pt: 'a filial' } },
  module: {
    kind: 'text',
    value: CODE,
    meaning: { en: 'the module, such as FAT', pt: 'o módulo, como FAT' },
  },
  date: {
    kind: 'text',
    value: { en: 'AAAAMMDD', pt: 'AAAAMMDD' },
    meaning: { en: 'the base date, such as 20261231', pt: 'a data base, como 20261231' },
  },
  language: {
    kind: 'text',
    value: { en: 'pt-BR|en|es', pt: 'pt-BR|en|es' },
    meaning: {
      en: 'the language of the session and, where there are some, of these texts',
      pt: 'o idioma da sessão e, se houver, o destes textos',
    },
    completes: ['pt-BR', 'en', 'es'],
  },
} as const;

const restFlags = {
  branches: {
    kind: 'text',
    value: NUMBER,
    meaning: {
      en: 'how many branches the first company group has',
      pt: 'quantas filiais o primeiro grupo de empresas tem',
    },
  },
  'token-life': {
    kind: 'duration',
    value: DURATION,
    meaning: { en: 'how long a token lives; otherwise 1h', pt: 'a vida de um token; senão, 1h' },
  },
  'rest-path': {
    kind: 'text',
    value: PATH,
    meaning: {
      en: 'a second path for REST, such as /rest',
      pt: 'um segundo caminho para o REST, como /rest',
    },
  },
  rest: {
    kind: 'text',
    value: URL_VALUE,
    meaning: {
      en: 'responses come from a real server (its sign-in uses a licence)',
      pt: 'as respostas vêm de um servidor real (o login usa licença)',
    },
  },
  user: {
    kind: 'text',
    value: NAME,
    meaning: {
      en: 'who signs in there; the password is asked for, or comes from the environment variable PROTHEUS_PASSWORD',
      pt: 'quem se autentica lá; a senha é pedida, ou vem da variável de ambiente PROTHEUS_PASSWORD',
    },
  },
  ca: {
    kind: 'text',
    value: FILE,
    meaning: {
      en: 'the certificate authority of that server',
      pt: 'a autoridade certificadora desse servidor',
    },
    completes: 'file',
  },
  insecure: {
    kind: 'switch',
    meaning: {
      en: 'accept any certificate of that server',
      pt: 'aceita qualquer certificado desse servidor',
    },
  },
  record: {
    kind: 'switch',
    meaning: {
      en: 'keep its responses, and what happens in this host as HAR, without tokens and passwords',
      pt: 'guarda as respostas, e o que acontece neste host como HAR, sem tokens e senhas',
    },
  },
  replay: {
    kind: 'switch',
    fileEnding: '.har',
    value: FILE,
    meaning: {
      en: 'respond with what was kept, or with a HAR; --replay=<folder> names another folder',
      pt: 'responde com o que foi guardado, ou com um HAR; --replay=<pasta> indica outra pasta',
    },
    completes: 'file',
  },
  'replay-missing': {
    kind: 'text',
    value: { en: 'fixtures|handlers|not-found', pt: 'fixtures|handlers|not-found' },
    meaning: {
      en: 'what answers what a HAR lacks: own handlers and sample data (default), own handlers, nobody',
      pt: 'quem responde ao que falta no HAR: funções próprias e exemplo (padrão), só as próprias, ninguém',
    },
    completes: ['fixtures', 'handlers', 'not-found'],
  },
  'replay-ignore': {
    kind: 'text',
    value: NAME,
    multiple: true,
    meaning: {
      en: 'a parameter, body field or header that is not compared with the HAR',
      pt: 'um parâmetro, campo do corpo ou cabeçalho que não é comparado com o HAR',
    },
  },
  recording: {
    kind: 'text',
    value: FOLDER,
    meaning: {
      en: 'where the responses are kept; otherwise .protheus-host',
      pt: 'onde as respostas são guardadas; senão, .protheus-host',
    },
    completes: 'folder',
  },
} as const;

const otherFlags = {
  strict: {
    kind: 'switch',
    meaning: {
      en: 'deep links return 404, as a real server probably does',
      pt: 'rotas recarregadas respondem 404, como um servidor real',
    },
  },
  address: {
    kind: 'text',
    value: { en: 'ip', pt: 'ip' },
    meaning: {
      en: 'listen on this address instead of this machine only',
      pt: 'atende neste endereço em vez de só nesta máquina',
    },
  },
  fault: {
    kind: 'text',
    value: NAME,
    multiple: true,
    meaning: { en: 'switch a fault on:', pt: 'liga uma falha:' },
    completes: Object.keys(faultCatalogue),
    details: { en: faults('en'), pt: faults('pt') },
  },
} as const;

/** The options of `protheus-devkit host`, in the sections of its help. */
export const hostSections: readonly FlagSection[] = [
  { flags: generalFlags },
  {
    title: {
      en: 'The session in which applications open:',
      pt: 'A sessão em que os aplicativos abrem:',
    },
    flags: sessionFlags,
  },
  { title: { en: 'The REST server:', pt: 'O servidor REST:' }, flags: restFlags },
  { title: { en: 'Other:', pt: 'Outros:' }, flags: otherFlags },
];

/** The options of `protheus-devkit host`. */
export const hostFlags = { ...generalFlags, ...sessionFlags, ...restFlags, ...otherFlags };

function faults(language: Language): string {
  return Object.entries(faultCatalogue)
    .map(([name, { kind, text }]) => {
      const sign = kind === 'number' ? '=<n>' : kind === 'text' ? '=…' : '';
      return `    ${`${name}${sign}`.padEnd(24)} ${text[language]}`;
    })
    .join('\n');
}

/** Reads options by name and type. */
export class Flags {
  readonly #values: CommandArguments['values'];

  constructor(values: CommandArguments['values']) {
    this.#values = values;
  }

  text(name: keyof typeof hostFlags): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: keyof typeof hostFlags): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  isOn(name: keyof typeof hostFlags): boolean {
    const value = this.#values[name];
    return value !== undefined && value !== false;
  }
}
