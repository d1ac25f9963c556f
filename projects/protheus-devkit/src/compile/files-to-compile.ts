import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { DevkitError } from '../devkit-error.js';

/** What is taken of a folder: packages and sources. A file that is named is taken as it is. */
const OF_FOLDERS = new Set(['.app', '.prw', '.prx', '.prg', '.tlpp']);

/** Folders of tools. */
const IGNORED = new Set(['node_modules', '.git', '.angular', '.protheus-host']);

/**
 * The files of the arguments of `compile`: files as they are, of folders the packages and sources, in the order
 * of their names.
 *
 * @throws DevkitError PDK615 when an argument does not exist, or there is nothing to compile.
 */
export async function filesToCompile(
  paths: readonly string[],
  cwd: string,
): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const full = resolve(cwd, path);
    const found = await stat(full).catch(() => undefined);
    if (found?.isFile()) files.add(full);
    else if (found?.isDirectory()) for (const file of await inFolder(full)) files.add(file);
    else throw nothing({ en: `${path} does not exist.`, pt: `${path} não existe.` });
  }
  if (files.size > 0) return [...files];
  throw nothing({
    en: `There is nothing to compile in ${paths.join(', ') || cwd}: no .app, .prw, .prx, .prg or .tlpp.`,
    pt: `Não há o que compilar em ${paths.join(', ') || cwd}: nenhum .app, .prw, .prx, .prg ou .tlpp.`,
  });
}

async function inFolder(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !IGNORED.has(entry.name)) files.push(...(await inFolder(path)));
    else if (entry.isFile() && OF_FOLDERS.has(extname(entry.name).toLowerCase())) files.push(path);
  }
  return files;
}

function nothing({ en, pt }: { readonly en: string; readonly pt: string }): DevkitError {
  return new DevkitError('PDK615', {
    en: `${en} Pack the application first (npx protheus-devkit package), and give the .app and its source.`,
    pt: `${pt} Empacote o aplicativo antes (npx protheus-devkit package) e informe o .app e o fonte dele.`,
  });
}
