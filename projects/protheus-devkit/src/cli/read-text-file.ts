import { readFile } from 'node:fs/promises';
import { DevkitError, type DevkitErrorCode } from '../devkit-error.js';
import { type LocalizedText } from '../text.js';

/** The error of a file that cannot be read. */
export interface UnreadableFile {
  readonly code: DevkitErrorCode;
  readonly text: LocalizedText;
}

/**
 * Reads a UTF-8 text file that the command line names.
 *
 * @param path The file, as an absolute path.
 * @param unreadable The code and text of the error; by default those of PDK300.
 * @returns The text, with its BOM if it has one.
 * @throws DevkitError when the file cannot be read.
 */
export async function readTextFile(
  path: string,
  unreadable: UnreadableFile = {
    code: 'PDK300',
    text: { en: `${path} cannot be read.`, pt: `Não foi possível ler ${path}.` },
  },
): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new DevkitError(unreadable.code, unreadable.text, cause);
  }
}
