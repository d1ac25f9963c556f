import { type SentMessage } from '../advpl-messages/find-messages';
import { type Language } from '../report/language';
import { type Endpoint } from './find-endpoints';

/** What `protheus.host.ts` is written from. */
export interface HostConfigContent {
  readonly app: string;
  readonly endpoints: readonly Endpoint[];
  readonly messages: readonly SentMessage[];
  readonly language: Language;
  /** The package manager, for the command in the comment. */
  readonly manager: string;
  /** The expressions of known answers, by message type; others are answered with `'{}'`. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The text of `protheus.host.ts`, with a handler for each endpoint and each message of the application. */
export function hostConfigSource(content: HostConfigContent): string {
  const { app, endpoints, messages, language, manager, answers } = content;
  const text = texts[language];
  const handlers = messages
    .map(message => `    ${handlerOf(message, answers[message.type] ?? "'{}'")}\n`)
    .join('');
  const own = endpoints.length
    ? endpoints
    : [{ method: 'GET', path: `/api/${app}/v1/${text.example}` } as const];
  const routes = own.map(endpoint => `    ${routeOf(endpoint)}\n`).join('');
  return `import { defineHost } from 'protheus-devkit';

// ${text.file.replace('RUN', `${manager} run protheus`)}
export default defineHost({
  // ${text.session}
  session: { company: 'T1', branch: 'D MG 01 ', module: 'FAT' },

  // ${text.rest}
  rest: {
${routes}  },

  // ${text.advpl}
  onJsToAdvpl: {${handlers ? `\n${handlers}  ` : ''}},
});
`;
}

function routeOf({ method, path }: Endpoint): string {
  const isRecord = method !== 'GET' || /\/:\w+$/.test(path);
  const body = isRecord ? "{ code: '000001' }" : "{ items: [{ code: '000001' }], hasNext: false }";
  return `${quoted(`${method} ${path}`)}: () => (${body}),`;
}

function handlerOf({ type, answer, isNumbered }: SentMessage, content: string): string {
  const key = quoted(isNumbered ? `${type}:*` : type);
  switch (answer.kind) {
    case 'none':
      return `${key}: content => console.log(${quoted(type)}, content),`;
    case 'named':
      return `${key}: (_content, channel) => channel.advplToJs(${quoted(answer.type)}, ${content}),`;
    case 'type':
      return `${key}: (_content, channel) => channel.advplToJs(channel.type, ${content}),`;
    case 'content':
      return `${key}: (content, channel) => channel.advplToJs(content, ${content}),`;
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

const texts = {
  en: {
    file: 'Configuration of the local host of "RUN"; read again when the file is saved.',
    session: 'The session with which the application opens. The branch keeps its trailing blanks.',
    rest: 'The REST endpoints of the application, by method and path; those of Protheus are already there.',
    example: 'customers',
    advpl: 'The answers of JsToAdvpl in AdvPL, by message type.',
  },
  pt: {
    file: 'Configuração do host local de "RUN"; relida sempre que o arquivo é salvo.',
    session: 'A sessão com que o aplicativo abre. A filial mantém os espaços à direita.',
    rest: 'Os endpoints REST do aplicativo, por método e caminho; os do próprio Protheus já existem.',
    example: 'clientes',
    advpl: 'As respostas do JsToAdvpl no AdvPL, pelo tipo da mensagem.',
  },
};
