/** The languages of the messages. */
export type Language = 'pt' | 'en';

/** A text in each language. protheus-devkit has the same type; the packages share no sources. */
export type Text = Readonly<Record<Language, string>>;

/**
 * The language of this run: that of the environment variables, otherwise that of the operating
 * system (Windows sets no variable).
 */
export function currentLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
  system = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const requested = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || env['LANGUAGE'];
  // "C" and "POSIX" are the values when no language was chosen.
  const locale = requested && !/^(C|POSIX)(\.|$)/i.test(requested) ? requested : system;
  return /^pt/i.test(locale) ? 'pt' : 'en';
}
