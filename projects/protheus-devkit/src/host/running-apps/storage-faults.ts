import { type HostFaults } from '../faults/catalogue.js';
import { type StorageEntries } from './storage-entries.js';

/** Applies the faults of the storage: missing keys, and keys with truncated JSON. */
export function applyStorageFaults(entries: StorageEntries, faults: HostFaults): StorageEntries {
  const missing = keysOf(faults['storage-missing']);
  const malformed = keysOf(faults['storage-malformed']);
  const corrupt = (values: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([key]) => !missing.has(key.toLowerCase()))
        .map(([key, value]) => [
          key,
          malformed.has(key.toLowerCase()) ? `{"broken": ${value.slice(0, 10)}` : value,
        ]),
    );
  return { ...entries, session: corrupt(entries.session), local: corrupt(entries.local) };
}

function keysOf(list: string | undefined): Set<string> {
  return new Set(
    (list ?? '')
      .split(',')
      .map(name => name.trim().toLowerCase())
      .filter(Boolean),
  );
}
