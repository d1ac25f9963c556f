import { reportOnce } from '../errors/report';

/** One of the two storages of the browser. */
export type StorageArea = 'sessionStorage' | 'localStorage';

/**
 * The browser's storage, or `undefined` on a server and where the browser refuses it (a sandboxed
 * frame throws at the mere mention). `window` is asked on purpose: newer Node versions have a
 * global `sessionStorage` that all requests of a server would share.
 */
export function browserStorage(area: StorageArea): Storage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window[area];
  } catch {
    refused(area);
    return undefined;
  }
}

/** The text of a `sessionStorage` key, `null` when it is absent or storage is refused. */
export function readSession(key: string): string | null {
  return readFrom(browserStorage('sessionStorage'), key);
}

/** The text of a `localStorage` key, `null` when it is absent or storage is refused. */
export function readLocal(key: string): string | null {
  return readFrom(browserStorage('localStorage'), key);
}

/** Writes a `sessionStorage` key; says whether the browser took it. */
export function writeSession(key: string, text: string): boolean {
  return writeTo('sessionStorage', key, text);
}

/** Writes a `localStorage` key; says whether the browser took it. */
export function writeLocal(key: string, text: string): boolean {
  return writeTo('localStorage', key, text);
}

/** Removes a `sessionStorage` key. */
export function removeSession(key: string): void {
  writeTo('sessionStorage', key, null);
}

/** Removes a `localStorage` key. */
export function removeLocal(key: string): void {
  writeTo('localStorage', key, null);
}

/** Reads a key of a storage that may be missing or may throw. */
export function readFrom(storage: Storage | undefined, key: string): string | null {
  try {
    return storage ? storage.getItem(key) : null;
  } catch {
    refused('sessionStorage');
    return null;
  }
}

/** Writes a key, or removes it when `text` is `null`; says whether the browser took it. */
export function writeTo(area: StorageArea, key: string, text: string | null): boolean {
  const storage = browserStorage(area);
  try {
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
    return !!storage;
  } catch {
    refused(area, key);
    return false;
  }
}

function refused(area: StorageArea, key?: string): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    reportOnce(
      'NGP301',
      `The browser refused ${area}${key ? ` for the key "${key}"` : ''}: the page runs in a frame ` +
        'with `sandbox` and without `allow-same-origin`, storage is blocked by a setting, or it ' +
        'is full. The value counts as absent and the application goes on. Open the application ' +
        'by FwCallApp or by the local host, in a frame that may use storage.',
      area,
    );
  }
}
