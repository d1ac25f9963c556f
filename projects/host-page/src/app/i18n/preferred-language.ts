import { type PageLanguage } from './texts';

/** The first requested language that the page has; Portuguese when it has none of them. */
export function preferredLanguage(requested: readonly string[]): PageLanguage {
  for (const name of requested) {
    const language = name.slice(0, 2).toLowerCase();
    if (language === 'pt' || language === 'en' || language === 'es') return language;
  }
  return 'pt';
}
