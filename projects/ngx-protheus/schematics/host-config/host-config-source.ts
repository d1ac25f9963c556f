import { type SentMessage } from '../advpl-messages/find-messages';
import { type Language } from '../report/language';

/** The text of `protheus.host.ts`, with a handler for each message that the application sends. */
export function hostConfigSource(
  app: string,
  messages: readonly SentMessage[],
  language: Language,
): string {
  const text = texts[language];
  const handlers = messages.map(message => `    ${handlerOf(message)}\n`).join('');
  return `import { defineHost } from 'protheus-devkit';

// ${text.file}
export default defineHost({
  // ${text.session}
  session: { company: 'T1', branch: 'D MG 01 ', module: 'FAT' },

  // ${text.rest}
  rest: {
    'GET /api/${app}/v1/${text.example}': () => ({ items: [{ code: '000001' }], hasNext: false }),
  },

  // ${text.advpl}
  onJsToAdvpl: {${handlers ? `\n${handlers}  ` : ''}},
});
`;
}

function handlerOf({ type, answer, isNumbered }: SentMessage): string {
  const key = quoted(isNumbered ? `${type}:*` : type);
  switch (answer.kind) {
    case 'none':
      return `${key}: content => console.log(${quoted(type)}, content),`;
    case 'named':
      return `${key}: (_content, channel) => channel.advplToJs(${quoted(answer.type)}, '{}'),`;
    case 'type':
      return `${key}: (_content, channel) => channel.advplToJs(channel.type, '{}'),`;
    case 'content':
      return `${key}: (content, channel) => channel.advplToJs(content, '{}'),`;
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

const texts = {
  en: {
    file: 'What the local host of "npm run protheus" answers; read again whenever it is saved.',
    session: 'The session in which the application opens. The branch keeps its trailing blanks.',
    rest: "REST of your own, by method and path; Protheus's own resources are there already.",
    example: 'customers',
    advpl: 'What JsToAdvpl answers in AdvPL, by the type of the message.',
  },
  pt: {
    file: 'O que o host local de "npm run protheus" responde; relido sempre que é salvo.',
    session: 'A sessão em que a aplicação abre. A filial mantém os espaços à direita.',
    rest: 'REST seu, por método e caminho; os recursos do próprio Protheus já estão lá.',
    example: 'clientes',
    advpl: 'O que o JsToAdvpl responde no AdvPL, pelo tipo da mensagem.',
  },
};
