// The user's settings of this page. The applications share the storage of this origin, so the names
// have a prefix; `sessionStorage` belongs to the platform alone.
const PREFIX = 'protheus-devkit.';

/** A stored setting; undefined when there is none or the browser blocks the storage. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a setting, where the browser allows it. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // The setting lasts until the page is reloaded.
  }
}
