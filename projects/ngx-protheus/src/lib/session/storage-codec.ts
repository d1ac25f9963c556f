import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { type StorageArea } from './browser-storage';
import { type ProtheusSessionValues, type ProtheusStorageKey } from './protheus-session-values';

const TEXT_KEYS = /^(ProModule|ProDatabase|ProIdiom|appName|PO_USER_LOCALE)$/;
const NUMBER_KEYS = /^(SocketPort|RemoteType)$/;
const LOCAL_KEYS = /^(ProTheme|PO_USER_LOCALE)$/;

/** Returns the storage of a key. */
export function areaOf(key: ProtheusStorageKey): StorageArea {
  return LOCAL_KEYS.test(key) ? 'localStorage' : 'sessionStorage';
}

/** Returns the text that the host writes for a value; `null` for none. */
export function encodeValue<K extends ProtheusStorageKey>(
  key: K,
  value: ProtheusSessionValues[K] | null | undefined,
): string | null {
  if (value === undefined || value === null) return null;
  return TEXT_KEYS.test(key) || NUMBER_KEYS.test(key) ? String(value) : JSON.stringify(value);
}

/**
 * Returns the value of a key's text; `undefined` for an absent, empty or malformed text. A malformed
 * text is reported by the name of its key.
 *
 * **Security.** The report does not contain the text: it may be a token.
 */
export function decodeValue<K extends ProtheusStorageKey>(
  key: K,
  text: string | null,
): ProtheusSessionValues[K] | undefined {
  const value = text ? parse(key, text) : undefined;
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && value === undefined && text) {
    reportOnce(
      ErrorCode.STORAGE_VALUE_MALFORMED,
      `The storage key "${key}" holds a text that is not ` +
        `${NUMBER_KEYS.test(key) ? 'a number' : 'a JSON object'}, so it is treated as absent. ` +
        'Look for the code that writes it (the host, assets/preload/advpltojs.js, your application) and ' +
        'write objects by JSON.stringify.',
      key,
    );
  }
  return (value ?? undefined) as ProtheusSessionValues[K] | undefined;
}

/** Returns `undefined` for a malformed text, and `null` for the text `null`. */
function parse(key: ProtheusStorageKey, text: string): unknown {
  if (TEXT_KEYS.test(key)) return text;
  try {
    let value: unknown = JSON.parse(text);
    // Older applications store `ProUser` as a JSON text inside a JSON text.
    if (typeof value === 'string') value = JSON.parse(value);
    return typeof value === (NUMBER_KEYS.test(key) ? 'number' : 'object') ? value : undefined;
  } catch {
    return undefined;
  }
}
