import { findCredentials, type CredentialKind } from '../credentials.js';
import { type Text } from '../../cli/command.js';
import { type Rule } from '../rule.js';

/** Whoever can open the application can read every string in it. Values are never repeated. */
export const credentials: Rule = {
  name: 'credentials',
  code: 'PDK137',
  severity: 'error',
  start: ({ report }) => ({
    text(file): void {
      for (const { kind, offset } of findCredentials(file.text)) {
        report({
          place: file.place(offset),
          cause: {
            en: `${names[kind].en} is written in the application. Everybody who opens it can read it, and acts in that user's name.`,
            pt: `${names[kind].pt} está no código do aplicativo. Quem o abre consegue ler e agir em nome desse usuário.`,
          },
          cure: {
            en: 'Remove it, and make it invalid on the server: it is in the history of the sources too. For development let the local host sign in (protheus-devkit host).',
            pt: 'Remova e invalide no servidor: ele também está no histórico dos fontes. Para desenvolver, deixe o host local autenticar (protheus-devkit host).',
          },
        });
      }
    },
  }),
};

const names: Readonly<Record<CredentialKind, Text>> = {
  jwt: { en: 'A token (JWT)', pt: 'Um token (JWT)' },
  token: { en: 'An access token', pt: 'Um token de acesso' },
  basic: { en: 'A user with password (Basic)', pt: 'Um usuário com senha (Basic)' },
  password: { en: 'A password', pt: 'Uma senha' },
  address: { en: 'An address with user and password', pt: 'Um endereço com usuário e senha' },
};
