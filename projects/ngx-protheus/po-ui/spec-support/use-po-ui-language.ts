/** The storage keys of PO UI's language. */
const KEYS = ['PO_USER_LOCALE', 'PO_DEFAULT_LANGUAGE'];

/** Sets the language of PO UI before each spec of a `describe`, and removes it afterwards. */
export function usePoUiLanguage(language: string): void {
  beforeEach(() => localStorage.setItem(KEYS[0], language));
  afterEach(() => KEYS.forEach(key => localStorage.removeItem(key)));
}
