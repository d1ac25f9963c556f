import { type FileHandle, mkdir, open, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DevkitError } from '../devkit-error.js';
import { type RenameOperations, renameWhenFree } from './rename-when-free.js';
import { clearTemporaryFiles, temporaryFileOf } from './temporary-file.js';

/**
 * Writes a file atomically: into a temporary file in the same folder, which is then renamed.
 *
 * @param file The file to write or replace. Its folder is created.
 * @param write Writes the content.
 * @returns The result of `write`.
 * @throws DevkitError PDK104 when the file or its folder cannot be written.
 */
export async function writeAtomically<T>(
  file: string,
  write: (handle: FileHandle) => Promise<T>,
  operations?: RenameOperations,
): Promise<T> {
  const folder = dirname(file);
  const temporary = temporaryFileOf(file);
  let createdFolder: string | undefined;
  let handle: FileHandle;
  try {
    createdFolder = await mkdir(folder, { recursive: true });
    await clearTemporaryFiles(folder);
    handle = await open(temporary, 'wx');
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
  try {
    let result: T;
    try {
      result = await write(handle);
    } catch (cause) {
      throw isWriteFailure(cause) ? cannotWrite(file, cause) : cause;
    } finally {
      await handle.close().catch((cause: unknown) => {
        throw cannotWrite(file, cause);
      });
    }
    await renameWhenFree(temporary, file, operations).catch((cause: unknown) => {
      throw cannotWrite(file, cause);
    });
    return result;
  } catch (error) {
    // The folder may be gone, and what is left there is removed by the next run.
    await rm(temporary, { force: true }).catch(() => undefined);
    if (createdFolder !== undefined) await removeEmpty(folder, createdFolder);
    throw error;
  }
}

/** Removes the folders that were created for a file that was not written, innermost first. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  try {
    for (let folder = innermost; ; folder = dirname(folder)) {
      await rmdir(folder);
      if (folder === outermost || folder === dirname(folder)) return;
    }
  } catch {
    // Another program has written into the folder: keep it.
  }
}

/** Whether the system refused to write, such as on a full disk. */
function isWriteFailure(cause: unknown): boolean {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  return /^(?:ENOSPC|EDQUOT|EFBIG|EROFS|EIO|EBADF|ESTALE)$/.test(code ?? '') || syscall === 'write';
}

function cannotWrite(file: string, cause: unknown): DevkitError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  if (/^(?:ENOSPC|EDQUOT)$/.test(code)) {
    const text = {
      en: `${file} cannot be written: the disk or the quota is full (${code}). The old file is unchanged. Free space and run the command again, or give a file on another disk with --out.`,
      pt: `${file} não pode ser gravado: o disco ou a cota está cheia (${code}). O arquivo antigo não foi alterado. Libere espaço e execute o comando de novo, ou informe um arquivo em outro disco com --out.`,
    };
    return new DevkitError('PDK104', text, cause);
  }
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
