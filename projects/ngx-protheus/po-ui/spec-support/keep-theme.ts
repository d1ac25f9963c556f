/** What PO UI and the host keep of the theme. */
const KEYS = ['ProTheme', 'totvs-theme', 'po-density-mode', 'po-default-size'];

/** Begins and ends each spec of a `describe` without any theme. */
export function keepTheme(): void {
  const clean = (): void => {
    KEYS.forEach(key => localStorage.removeItem(key));
    const { classList } = document.documentElement;
    classList.remove(...[...classList].filter(name => /-(light|dark)-/.test(name)));
    document.querySelector('style#theme')?.remove();
  };
  beforeEach(clean);
  afterEach(clean);
}
