import { type Language } from './command.js';

/**
 * The language to speak.
 * @param asked the value of `--lang`
 * @param env the environment of the process; `LANG` and its kin say what the system speaks
 * @param system the locale of the system, where the environment says nothing (Windows)
 */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  system: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  // A variable that is set to nothing is not set (POSIX).
  const wish = asked || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  // `C` and `POSIX` are no languages; nor is an empty text.
  const locale = /^[a-z]{2,3}([-_.]|$)/i.test(wish) ? wish : system;
  return locale.toLowerCase().startsWith('pt') ? 'pt' : 'en';
}
