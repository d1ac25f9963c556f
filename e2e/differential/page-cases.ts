import { type Where } from './record.js';

/** How the application is opened. */
export interface PageCase {
  readonly where: Where;
  /** The language of the browser. */
  readonly locale: string;
  /** `localStorage.ProTheme`, as it stands there. */
  readonly theme?: string;
  /** `sessionStorage.ProIdiom`, the language of the session. */
  readonly idiom?: string;
  /** The language that the user chose in PO UI. */
  readonly userLocale?: string;
  /** Whether `appConfig.json` is missing. */
  readonly withoutConfig?: boolean;
}

const inside: PageCase = { where: 'inside', locale: 'pt-BR', idiom: 'pt-BR' };
const outside: PageCase = { where: 'outside', locale: 'pt-BR' };

function stored(Configuration: number, Description: string): string {
  return JSON.stringify({ Configuration, Description });
}

export const pageCases: Readonly<Record<string, PageCase>> = {
  'no theme': inside,
  'light theme': { ...inside, theme: stored(0, 'Light Classic') },
  'dark theme': { ...inside, theme: stored(1, 'Dark Classic') },
  'sunset theme': { ...inside, theme: stored(2, 'Sunset Light') },
  'unknown theme': { ...inside, theme: stored(7, 'Unknown') },
  'damaged theme': { ...inside, theme: 'damaged' },
  'English browser': { ...inside, locale: 'en-US' },
  'English browser and dark theme': {
    ...inside,
    locale: 'en-US',
    theme: stored(1, 'Dark Classic'),
  },
  'English session': { ...inside, idiom: 'en' },
  'language of the user': { ...inside, userLocale: 'es' },
  'outside Protheus': outside,
  'outside, English browser': { ...outside, locale: 'en-US' },
  'outside, no configuration': { ...outside, withoutConfig: true },
};
