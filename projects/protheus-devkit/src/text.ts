/** The languages of the command line. */
export type Language = 'pt' | 'en';

/** The languages of the page of the local host. */
export type PageLanguage = Language | 'es';

/** One text in each language of the command line and, where the host's page shows it, in Spanish. */
export interface LocalizedText extends Readonly<Record<Language, string>> {
  readonly es?: string;
}

/** @returns The text in a language; in English where it has no translation into that language. */
export function textIn(text: LocalizedText, language: PageLanguage): string {
  return text[language] ?? text.en;
}
