/** Where PO UI keeps its language; one origin is shared by all specs. */
const KEYS = ['PO_USER_LOCALE', 'PO_DEFAULT_LANGUAGE'];

/** Begins each spec of a `describe` with this language of PO UI, and leaves none behind. */
export function keepPoUiLanguage(language: string): void {
  beforeEach(() => localStorage.setItem(KEYS[0], language));
  afterEach(() => KEYS.forEach(key => localStorage.removeItem(key)));
}
