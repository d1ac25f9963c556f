import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { DevkitError } from '../../devkit-error.js';
import { appName } from '../../package/app-name.js';
import { type AppSource } from './app-source.js';
import { FolderSource } from './folder-source.js';
import { PackageSource } from './package-source.js';

/**
 * Finds the application that a person means.
 * @param wish a `.app` or a build folder, with `name=` before it when the folder's name is not the
 *   application's
 * @param cwd the folder that relative paths start from
 * @throws DevkitError PDK202 when there is no application
 */
export async function findSource(wish: string, cwd: string): Promise<AppSource> {
  const named = /^([\w-]+)=(.+)$/s.exec(wish);
  const path = resolve(cwd, named ? named[2] : wish);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() && extname(path).toLowerCase() === '.app') {
    return new PackageSource(appName(named?.[1] ?? basename(path, extname(path))).name, path);
  }
  for (const folder of found?.isDirectory() ? [path, join(path, 'browser')] : []) {
    if (!(await stat(join(folder, 'index.html')).catch(() => undefined))) continue;
    return new FolderSource(appName(named?.[1] ?? folderName(path)).name, folder);
  }
  throw noApplication(path, found !== undefined);
}

// Angular's builder writes `dist/<project>/browser`.
function folderName(path: string): string {
  return basename(path).toLowerCase() === 'browser' ? basename(dirname(path)) : basename(path);
}

function noApplication(path: string, exists: boolean): DevkitError {
  return new DevkitError(
    'PDK202',
    exists
      ? {
          en: `${path} is neither a .app nor a folder with an index.html. Build the application first (ng build) and give the folder it was written to.`,
          pt: `${path} não é um .app nem uma pasta com index.html. Compile o aplicativo antes (ng build) e informe a pasta gerada.`,
        }
      : {
          en: `${path} does not exist. Check the path, or build the application first (ng build).`,
          pt: `${path} não existe. Confira o caminho, ou compile o aplicativo antes (ng build).`,
        },
  );
}
