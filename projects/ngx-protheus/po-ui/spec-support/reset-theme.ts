/** The storage keys of the theme in PO UI and the host. */
const KEYS = ['ProTheme', 'totvs-theme', 'po-density-mode', 'po-default-size'];

/** Removes the theme before and after each spec of a `describe`. */
export function resetThemeAroundEach(): void {
  const clean = (): void => {
    KEYS.forEach(key => localStorage.removeItem(key));
    const { classList } = document.documentElement;
    classList.remove(...[...classList].filter(name => /-(light|dark)-/.test(name)));
    document.querySelector('style#theme')?.remove();
  };
  beforeEach(clean);
  afterEach(clean);
}
