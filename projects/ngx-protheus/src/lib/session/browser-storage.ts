import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';

/** One of the two storages of the browser. */
export type StorageArea = 'sessionStorage' | 'localStorage';

/**
 * Returns the browser's storage; `undefined` on a server and where the browser refuses it (a
 * sandboxed frame throws on access). It is read from `window` on purpose: newer Node versions have a
 * global `sessionStorage` that all requests of a server would share.
 */
export function browserStorage(area: StorageArea): Storage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window[area];
  } catch {
    reportRefused(area);
    return undefined;
  }
}

/** Returns the text of a `sessionStorage` key; `null` if it is absent or storage is refused. */
export function readSession(key: string): string | null {
  return readFrom(browserStorage('sessionStorage'), key);
}

/** Returns the text of a `localStorage` key; `null` if it is absent or storage is refused. */
export function readLocal(key: string): string | null {
  return readFrom(browserStorage('localStorage'), key);
}

/** Writes a `sessionStorage` key, or removes it. @returns Whether the browser stored it. */
export function writeSession(key: string, text: string | null): boolean {
  return writeTo('sessionStorage', key, text);
}

/** Writes a `localStorage` key. @returns Whether the browser stored it. */
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

/** Reads a key of a storage that may be absent or may throw. */
export function readFrom(storage: Storage | undefined, key: string): string | null {
  try {
    return storage ? storage.getItem(key) : null;
  } catch {
    reportRefused('sessionStorage');
    return null;
  }
}

/** Writes a key, or removes it if `text` is `null`. @returns Whether the browser stored it. */
export function writeTo(area: StorageArea, key: string, text: string | null): boolean {
  const storage = browserStorage(area);
  try {
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
    return !!storage;
  } catch {
    reportRefused(area, key);
    return false;
  }
}

function reportRefused(area: StorageArea, key?: string): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    reportOnce(
      ErrorCode.STORAGE_REFUSED,
      `The browser refused ${area}${key ? ` for the key "${key}"` : ''}: the page runs in a frame ` +
        'with `sandbox` and without `allow-same-origin`, storage is blocked by a setting, or it ' +
        'is full. The value is treated as absent and the application continues. Open the application ' +
        'by FwCallApp or by the local host, in a frame that may use storage.',
      area,
    );
  }
}
