import {
  type ProtheusSessionValues,
  type ProtheusStorageKey,
} from '../session/protheus-session-values';
import { type SessionStore } from '../session/session-store';
import { decodeValue } from '../session/storage-codec';

/**
 * A value of the session as an object of its own: applications change what the older getters give
 * them, and what the session’s signals hold must not change with it.
 */
export function freshValue<K extends ProtheusStorageKey>(
  store: SessionStore,
  key: K,
): ProtheusSessionValues[K] | undefined {
  return decodeValue(key, store.raw(key));
}
