import { type Language } from '../text.js';

/**
 * The language of the texts of the command line.
 *
 * @param argument The language that the command line names.
 * @param env The environment variables; `LC_ALL`, `LC_MESSAGES` and `LANG` name the locale.
 * @param system The locale of the system, used where no variable is set (Windows).
 */
export function languageOf(
  argument: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  system: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  // An empty variable counts as not set (POSIX).
  const requested = argument || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  // `C` and `POSIX` name no language.
  const locale = /^[a-z]{2,3}([-_.]|$)/i.test(requested) ? requested : system;
  return locale.toLowerCase().startsWith('pt') ? 'pt' : 'en';
}

/** @returns Whether there are texts in the language of a locale such as `pt`, `pt-BR` or `en_US`. */
export function hasTexts(locale: string): boolean {
  return /^(?:pt|en)(?:[-_.].*)?$/i.test(locale);
}
