import { type ProtheusHost } from '../../host/protheus-host.js';
import { type Language } from '../../text.js';

/**
 * The line with the password of the sample users that was made at start, printed once.
 *
 * @param url The real server behind the host; without one the password is the documented one.
 */
export function samplePasswordLine(
  { samplePassword }: Pick<ProtheusHost, 'samplePassword'>,
  url: string | undefined,
  language: Language,
): string | undefined {
  if (url === undefined) return undefined;
  const label = { en: 'Password of the sample users', pt: 'Senha dos usuários de exemplo' };
  return `${label[language]}: ${samplePassword}`;
}
