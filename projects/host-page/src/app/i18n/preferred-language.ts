import { type PageLanguage } from './texts';

/** The first language that a person wants and the page speaks; Portuguese when there is none. */
export function preferredLanguage(wanted: readonly string[]): PageLanguage {
  for (const name of wanted) {
    const language = name.slice(0, 2).toLowerCase();
    if (language === 'pt' || language === 'en' || language === 'es') return language;
  }
  return 'pt';
}
