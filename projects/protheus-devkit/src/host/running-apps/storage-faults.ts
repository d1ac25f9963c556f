import { type StorageEntries } from './storage-entries.js';
import { type HostFaults } from '../faults/catalogue.js';

/** The storage as a fault leaves it: keys missing, or with JSON that was cut off. */
export function faultyEntries(entries: StorageEntries, faults: HostFaults): StorageEntries {
  const missing = names(faults['storage-missing']);
  const malformed = names(faults['storage-malformed']);
  const spoil = (values: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([key]) => !missing.has(key.toLowerCase()))
        .map(([key, value]) => [
          key,
          malformed.has(key.toLowerCase()) ? `{"broken": ${value.slice(0, 10)}` : value,
        ]),
    );
  return { ...entries, session: spoil(entries.session), local: spoil(entries.local) };
}

function names(list: string | undefined): Set<string> {
  return new Set(
    (list ?? '')
      .split(',')
      .map(name => name.trim().toLowerCase())
      .filter(Boolean),
  );
}
