import { type Observation } from '../../findings/observation.js';
import { SOURCES } from '../../findings/sources.js';
import { type LocalizedText } from '../../text.js';
import { type Certainty, type CredentialKind, findCredentials } from '../model/find-credentials.js';
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
      for (const { kind, certainty, offset } of findCredentials(file.text)) {
        report({ place: file.place(offset), ...texts[certainty](names[kind]) });
      }
    },
  }),
};

const names: Readonly<Record<CredentialKind, LocalizedText>> = {
  jwt: { en: 'a token (JWT)', pt: 'um token (JWT)' },
  token: { en: 'an access token', pt: 'um token de acesso' },
  basic: { en: 'a user with password (Basic)', pt: 'um usuário com senha (Basic)' },
  password: { en: 'a password', pt: 'uma senha' },
  url: { en: 'a URL with user and password', pt: 'um endereço com usuário e senha' },
};

/** What is said of a credential, by how sure it is that it is one. */
const texts: Readonly<Record<Certainty, (name: LocalizedText) => Omit<Observation, 'place'>>> = {
  certain: ({ en, pt }) => ({
    message: {
      en: `Certain: ${en} is written in the application. Every user who opens it can read it and act in that user's name.`,
      pt: `Com certeza: ${pt} está no código do aplicativo. Quem o abre consegue ler e agir em nome desse usuário.`,
    },
    solution: {
      en: 'Remove it, and make it invalid on the server: it is in the history of the sources too. For development use the sign-in of the local host (protheus-devkit host).',
      pt: 'Remova e invalide no servidor: está também no histórico dos fontes. Para desenvolver, deixe o host local autenticar (protheus-devkit host).',
    },
  }),
  likely: ({ en, pt }) => ({
    severity: 'warning',
    message: {
      en: `Likely: this looks like ${en} in the application; where the value comes from is not to be seen here. What the user types is in order, what the sources contain everybody can read.`,
      pt: `Provável: isto parece ${pt} no código do aplicativo, mas daqui não se vê de onde vem o valor. Se é o usuário que digita, tudo bem; se está nos fontes, qualquer um lê.`,
    },
    solution: {
      en: 'Look where the value comes from. Inside Protheus no sign-in is needed: the library sends the token of the session.',
      pt: 'Veja de onde vem o valor. Dentro do Protheus não é preciso autenticar: a biblioteca envia o token da sessão.',
    },
  }),
};
