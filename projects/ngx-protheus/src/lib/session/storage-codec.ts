import { reportOnce } from '../errors/report';
import { type StorageArea } from './browser-storage';
import { type ProtheusSessionValues, type ProtheusStorageKey } from './protheus-session-values';

const TEXT = /^(ProModule|ProDatabase|ProIdiom|appName|PO_USER_LOCALE)$/;
const NUMBER = /^(SocketPort|RemoteType)$/;
const LOCAL = /^(ProTheme|PO_USER_LOCALE)$/;

/** Where a key lives. */
export function areaOf(key: ProtheusStorageKey): StorageArea {
  return LOCAL.test(key) ? 'localStorage' : 'sessionStorage';
}

/** The text that the host writes for a value, `null` for none. */
export function encodeValue<K extends ProtheusStorageKey>(
  key: K,
  value: ProtheusSessionValues[K] | null | undefined,
): string | null {
  if (value === undefined || value === null) return null;
  return TEXT.test(key) || NUMBER.test(key) ? String(value) : JSON.stringify(value);
}

/**
 * The value of a key's text. Absent, empty and malformed texts give `undefined`; a malformed one is
 * reported with the name of its key, never with its text.
 */
export function decodeValue<K extends ProtheusStorageKey>(
  key: K,
  text: string | null,
): ProtheusSessionValues[K] | undefined {
  const value = text ? parsed(key, text) : undefined;
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && value === undefined && text) {
    reportOnce(
      'NGP302',
      `The storage key "${key}" holds a text that is not ` +
        `${NUMBER.test(key) ? 'a number' : 'a JSON object'}, so it counts as absent. Look for ` +
        'the code that writes it (the host, assets/preload/advpltojs.js, your application) and ' +
        'write objects by JSON.stringify.',
      key,
    );
  }
  return (value ?? undefined) as ProtheusSessionValues[K] | undefined;
}

/** `undefined` says malformed, `null` says that JSON’s own `null` was stored. */
function parsed(key: ProtheusStorageKey, text: string): unknown {
  if (TEXT.test(key)) return text;
  try {
    let value: unknown = JSON.parse(text);
    // Older applications store `ProUser` as a JSON text inside a JSON text.
    if (typeof value === 'string') value = JSON.parse(value);
    return typeof value === (NUMBER.test(key) ? 'number' : 'object') ? value : undefined;
  } catch {
    return undefined;
  }
}
