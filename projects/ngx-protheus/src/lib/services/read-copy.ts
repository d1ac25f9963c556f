import {
  type ProtheusSessionValues,
  type ProtheusStorageKey,
} from '../session/protheus-session-values';
import { type SessionStore } from '../session/session-store';
import { decodeValue } from '../session/storage-codec';

/**
 * A copy of a value of the session: applications change the objects that the older getters return,
 * and the values of the session's signals must not change with them.
 */
export function readCopy<K extends ProtheusStorageKey>(
  store: SessionStore,
  key: K,
): ProtheusSessionValues[K] | undefined {
  return decodeValue(key, store.raw(key));
}
