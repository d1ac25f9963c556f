// What the person chose for this page. The applications share the storage of this origin, so the
// names say whose they are; `sessionStorage` belongs to the platform alone.
const prefix = 'protheus-devkit.';

/** A setting that was kept; undefined when there is none or the storage is closed. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a setting, where the browser allows it. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // It holds until the page is loaded again.
  }
}
