import { type Language } from '../../text.js';

/** The line with a password of the sample users that was made at start, printed once. */
export function samplePasswordLine(samplePassword: string, language: Language): string {
  const label = { en: 'Password of the sample users', pt: 'Senha dos usuários de exemplo' };
  return `${label[language]}: ${samplePassword}`;
}
