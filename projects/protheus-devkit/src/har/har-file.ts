import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../app-package/atomic-file.js';
import { HAR_BYTES, harNotWritten, harTooLarge, harUnreadable } from './har-errors.js';
import { attachmentNames, logOf, readHar } from './read-har.js';
import { type RecordedSession } from './recorded-session.js';

/**
 * Reads a HAR, with the bodies that stand in files beside it.
 * @throws DevkitError PDK501 no HAR, PDK502 too large, PDK503 not readable
 */
export async function readHarFile(file: string): Promise<RecordedSession> {
  const text = await readHarText(file);
  const folder = dirname(file);
  const attachments = new Map<string, Buffer>();
  let bytes = text.length;
  for (const name of attachmentNames(logOf(text, file))) {
    const path = join(folder, name);
    const size = await regularSize(path).catch(() => undefined);
    if (size === undefined) continue;
    bytes += size;
    if (bytes > HAR_BYTES) throw harTooLarge(file, bytes);
    attachments.set(name, await readFile(path).catch(() => Buffer.alloc(0)));
  }
  return readHar(text, file, attachments);
}

/** Reads the text of a HAR. @throws DevkitError PDK502, PDK503 */
export async function readHarText(file: string): Promise<string> {
  const size = await regularSize(file).catch((cause: unknown) => {
    throw harUnreadable(file, cause);
  });
  if (size === undefined) throw harUnreadable(file, { code: 'EISDIR' });
  if (size > HAR_BYTES) throw harTooLarge(file, size);
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw harUnreadable(file, cause);
  });
}

/**
 * Writes a HAR: wholly, or not at all.
 * @throws DevkitError PDK504 when the disk does not take it
 */
export async function writeHarFile(file: string, har: object): Promise<void> {
  const text = `${JSON.stringify(har, undefined, 2)}\n`;
  try {
    await writeAtomically(file, handle => handle.writeFile(text));
  } catch (cause) {
    throw harNotWritten(file, cause);
  }
}

/** @returns The bytes of a file; `undefined` for what is none, such as a folder or a named pipe. */
async function regularSize(path: string): Promise<number | undefined> {
  const found = await stat(path);
  return found.isFile() ? found.size : undefined;
}
