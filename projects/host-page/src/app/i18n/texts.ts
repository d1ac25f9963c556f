import { type pt } from './pt';

/** The languages of the page. */
export type PageLanguage = 'pt' | 'en' | 'es';

/** All texts of the page. `{name}` is replaced by a value; see `fill()`. */
export type Texts = Readonly<Record<keyof typeof pt, string>>;
