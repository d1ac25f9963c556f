import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../../app-package/atomic-file.js';
import { DevkitError, ofLines } from '../../devkit-error.js';
import { terminalLine } from '../../terminal-text.js';
import { type GeneratedFile } from './generate.js';

/**
 * Writes the files into a folder, each completely or not at all.
 *
 * @param force Whether existing files are replaced.
 * @throws DevkitError PDK301 when a file exists, before anything is written.
 */
export async function writeFiles(
  folder: string,
  files: readonly GeneratedFile[],
  force: boolean,
): Promise<void> {
  const paths = files.map(({ path }) => join(folder, ...path.split('/')));
  const existing = await Promise.all(paths.map(exists));
  const present = paths.filter((_, index) => existing[index]);
  if (present.length && !force) throw filesExist(present);
  for (const [index, { text }] of files.entries()) {
    await writeAtomically(paths[index] ?? '', handle => handle.writeFile(text));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function filesExist(paths: readonly string[]): DevkitError {
  const list = paths.map(path => `\n  ${terminalLine(path)}`).join('');
  const error = new DevkitError('PDK301', {
    pt: `Nada foi gravado, porque estes arquivos já existem:${list}\nInforme outra pasta com --out, ou use --force para substituí-los.`,
    en: `Nothing was written, because these files already exist:${list}\nGive another folder with --out, or use --force to replace them.`,
  });
  return ofLines(error);
}
