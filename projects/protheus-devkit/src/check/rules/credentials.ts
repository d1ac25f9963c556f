import { SOURCES } from '../../findings/sources.js';
import { type LocalizedText } from '../../text.js';
import { type CredentialKind, findCredentials } from '../model/find-credentials.js';
import { type AppRule } from './support/app-rule.js';

/** Every user of the application can read every string in it. Findings never contain the value. */
export const credentials: AppRule = {
  meta: {
    name: 'credentials',
    code: 'PDK137',
    severity: 'error',
    title: {
      pt: 'O aplicativo não contém tokens nem senhas',
      en: 'The application contains no tokens and no passwords',
    },
    source: SOURCES.credentials,
  },
  start: ({ report }) => ({
    text(file): void {
      for (const { kind, offset } of findCredentials(file.text)) {
        report({
          place: file.place(offset),
          message: {
            en: `${names[kind].en} is written in the application. Every user who opens it can read it and act in that user's name.`,
            pt: `${names[kind].pt} está no código do aplicativo. Quem o abre consegue ler e agir em nome desse usuário.`,
          },
          solution: {
            en: 'Remove it, and make it invalid on the server: it is in the history of the sources too. For development use the sign-in of the local host (protheus-devkit host).',
            pt: 'Remova e invalide no servidor: ele também está no histórico dos fontes. Para desenvolver, deixe o host local autenticar (protheus-devkit host).',
          },
        });
      }
    },
  }),
};

const names: Readonly<Record<CredentialKind, LocalizedText>> = {
  jwt: { en: 'A token (JWT)', pt: 'Um token (JWT)' },
  token: { en: 'An access token', pt: 'Um token de acesso' },
  basic: { en: 'A user with password (Basic)', pt: 'Um usuário com senha (Basic)' },
  password: { en: 'A password', pt: 'Uma senha' },
  url: { en: 'A URL with user and password', pt: 'Um endereço com usuário e senha' },
};
