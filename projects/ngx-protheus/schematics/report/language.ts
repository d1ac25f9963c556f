/** The languages that the schematics speak. */
export type Language = 'pt' | 'en';

/** One text in each language. */
export type Text = Readonly<Record<Language, string>>;

/**
 * The language of this run: what the terminal asks for, else what the operating system says
 * (on Windows no variable is set).
 */
export function currentLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
  system = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const asked = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || env['LANGUAGE'];
  // "C" and "POSIX" say that nobody chose a language.
  const locale = asked && !/^(C|POSIX)(\.|$)/i.test(asked) ? asked : system;
  return /^pt/i.test(locale) ? 'pt' : 'en';
}
