import { getFileNameLowLevel, type Entry } from 'yauzl';
import { backslashInZip, unsafeNameInZip } from './zip-errors.js';

/** The name as it was written: neither repaired nor made portable. */
export const decodeEntryName = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

/**
 * Whether a name stays inside the folder it is unpacked to, on every system.
 *
 * @param name The decoded name.
 * @param raw The bytes it was decoded from.
 * @throws DevkitError PDK111 (backslash) or PDK112 (leads elsewhere, or is no path).
 */
export function checkEntryName(name: string, raw: Uint8Array): void {
  // In the zip's old code page control characters are arrows and hearts: only the bytes tell.
  if (raw.some(byte => byte < 0x20 || byte === 0x7f)) throw unsafeNameInZip(name);
  if (name.includes('\\')) throw backslashInZip(name);
  const segments = name.replace(/\/$/, '').split('/');
  const leavesFolder = segments.some(segment => segment === '' || /^\.{1,2}$/.test(segment));
  if (leavesFolder || name.includes(':')) throw unsafeNameInZip(name);
}
