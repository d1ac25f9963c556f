import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DevkitError } from '../../devkit-error.js';
import { writeAtomically } from '../../app-package/atomic-file.js';
import { type GeneratedFile } from './generate.js';

/**
 * Writes the files into a folder, each whole or not at all.
 *
 * @param force whether files that exist may be replaced
 * @throws DevkitError PDK301 when one exists, before anything is written.
 */
export async function writeFiles(
  folder: string,
  files: readonly GeneratedFile[],
  force: boolean,
): Promise<void> {
  const paths = files.map(({ path }) => join(folder, ...path.split('/')));
  const existing = await Promise.all(paths.map(exists));
  const taken = paths.filter((_, index) => existing[index]);
  if (taken.length && !force) throw alreadyThere(taken);
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

function alreadyThere(paths: readonly string[]): DevkitError {
  const list = paths.map(path => `\n  ${path}`).join('');
  return new DevkitError('PDK301', {
    pt: `Nada foi gravado, porque já existe:${list}\nInforme outra pasta com --out, ou --force para substituir.`,
    en: `Nothing was written, because this exists already:${list}\nGive another folder with --out, or --force to replace.`,
  });
}
