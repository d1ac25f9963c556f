import { type FindingRule, matchesOf } from './scanned-file';

/** Tokens and Basic credentials in files that are in git and in the package of every user. */
export const committedCredential: FindingRule = ({ text }) => [
  ...matchesOf(text, /\beyJ[\w-]{5,}\.eyJ[\w-]{5,}\.[\w-]{10,}/g).map(({ index }) => ({
    position: index,
    text: {
      en: 'the file contains a token, which everyone with the package can read: remove it and change the password of its user',
      pt: 'o arquivo contém um token, que qualquer pessoa com o pacote pode ler: remova-o e troque a senha do usuário dele',
    },
  })),
  ...matchesOf(text, /\bBasic [A-Za-z0-9+/]{8,}={0,2}(?![\w])/g)
    .filter(({ match }) => /^[\x20-\x7e]+:[\x20-\x7e]*$/.test(decoded(match)))
    .map(({ index }) => ({
      position: index,
      text: {
        en: 'the file contains a user and a password (Basic), which everyone with the package can read: remove them',
        pt: 'o arquivo contém usuário e senha (Basic), que qualquer pessoa com o pacote pode ler: remova-os',
      },
    })),
];

function decoded(match: string): string {
  return Buffer.from(match.slice('Basic '.length), 'base64').toString('latin1');
}
