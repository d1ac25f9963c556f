import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DevkitError } from '../devkit-error.js';

/** What Windows answers while a virus scanner, TDS or Explorer still holds the old file. */
const busy = new Set(['EPERM', 'EACCES', 'EBUSY']);
const waits = [20, 50, 100, 200, 400, 800, 1600];

/** How the file is put in place; tests give their own. */
export interface Placing {
  rename(from: string, to: string): Promise<void>;
  wait(milliseconds: number): Promise<unknown>;
}

/**
 * Writes a file that is either there whole or not at all: into a file beside it, then renamed.
 *
 * @throws DevkitError PDK104 when the file or its folder cannot be written.
 */
export async function writeAtomically<T>(
  file: string,
  write: (handle: FileHandle) => Promise<T>,
  placing: Placing = { rename, wait },
): Promise<T> {
  const folder = dirname(file);
  const beside = join(folder, `.${basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  let made: string | undefined;
  let handle: FileHandle;
  try {
    made = await mkdir(folder, { recursive: true });
    handle = await open(beside, 'wx');
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
  try {
    let result: T;
    try {
      result = await write(handle);
    } finally {
      await handle.close();
    }
    await place(beside, file, placing);
    return result;
  } catch (error) {
    await rm(beside, { force: true });
    if (made !== undefined) await removeEmpty(folder, made);
    throw error;
  }
}

/** Removes the folders that were made for nothing, from the innermost one outwards. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  try {
    for (let folder = innermost; ; folder = dirname(folder)) {
      await rmdir(folder);
      if (folder === outermost || folder === dirname(folder)) return;
    }
  } catch {
    // Somebody else has put something there: it stays.
  }
}

async function place(from: string, to: string, placing: Placing): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await placing.rename(from, to);
    } catch (cause) {
      const delay = waits[attempt];
      if (delay === undefined || !busy.has((cause as NodeJS.ErrnoException).code ?? '')) {
        throw cannotWrite(to, cause);
      }
      await placing.wait(delay);
    }
  }
}

function cannotWrite(file: string, cause: unknown): DevkitError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return new DevkitError(
    'PDK104',
    {
      en:
        `${file} cannot be written (${code}). It may be a folder or be open in another program (TDS, ` +
        '7-Zip, the local host), or the folder may be read-only: close the program, or give another file ' +
        'with --out.',
      pt:
        `${file} não pode ser gravado (${code}). Ele pode ser uma pasta ou estar aberto em outro programa ` +
        '(TDS, 7-Zip, o host local), ou a pasta pode ser somente leitura: feche o programa ou informe ' +
        'outro arquivo com --out.',
    },
    cause,
  );
}
