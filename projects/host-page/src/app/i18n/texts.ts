import { type pt } from './pt';

/** The languages of the page. */
export type PageLanguage = 'pt' | 'en' | 'es';

/** Everything that the page says. `{name}` stands for a value. */
export type Texts = Readonly<Record<keyof typeof pt, string>>;
