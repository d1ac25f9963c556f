import { type FindingRule, matchesOf } from './scanned-file';

/** Tokens and Basic credentials in files that git keeps and that every user receives. */
export const committedCredential: FindingRule = ({ text }) => [
  ...matchesOf(text, /\beyJ[\w-]{5,}\.eyJ[\w-]{5,}\.[\w-]{10,}/g).map(({ index }) => ({
    position: index,
    text: {
      en: 'a token is written here: whoever has the package has it too; remove it, and let its user change the password',
      pt: 'há um token escrito aqui: quem tem o pacote também o tem; remova, e peça ao usuário dele que troque a senha',
    },
  })),
  ...matchesOf(text, /\bBasic [A-Za-z0-9+/]{8,}={0,2}(?![\w])/g)
    .filter(({ match }) => /^[\x20-\x7e]+:[\x20-\x7e]*$/.test(decoded(match)))
    .map(({ index }) => ({
      position: index,
      text: {
        en: 'user and password are written here (Basic): whoever has the package has them too; remove them',
        pt: 'usuário e senha estão escritos aqui (Basic): quem tem o pacote também os tem; remova',
      },
    })),
];

function decoded(match: string): string {
  return Buffer.from(match.slice('Basic '.length), 'base64').toString('latin1');
}
