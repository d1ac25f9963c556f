import { type Entry, getFileNameLowLevel } from 'yauzl';
import { backslashInZip, unsafeNameInZip } from './zip-errors.js';

/** The name as it was written, without repairs. */
export function decodeEntryName(entry: Entry): string {
  return getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    true,
  );
}

/**
 * Checks that a name stays inside the folder it is unpacked to, on every system.
 *
 * @param name The decoded name.
 * @param raw The bytes it was decoded from.
 * @throws DevkitError PDK111 (backslash) or PDK112 (leads out of the folder, or is not a path).
 */
export function checkEntryName(name: string, raw: Uint8Array): void {
  // The old code page of zip decodes control characters as arrows and hearts: check the bytes.
  if (raw.some(byte => byte < 0x20 || byte === 0x7f)) throw unsafeNameInZip(name);
  if (name.includes('\\')) throw backslashInZip(name);
  const segments = name.replace(/\/$/, '').split('/');
  const leavesFolder = segments.some(segment => segment === '' || /^\.{1,2}$/.test(segment));
  if (leavesFolder || name.includes(':')) throw unsafeNameInZip(name);
}
