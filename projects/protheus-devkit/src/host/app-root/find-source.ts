import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { appName } from '../../app-package/app-name.js';
import { DevkitError } from '../../devkit-error.js';
import { workspaceApps } from '../../workspace/workspace-apps.js';
import { type AppSource } from './app-source.js';
import { DevServerSource } from './dev-server-source.js';
import { FolderSource } from './folder-source.js';
import { PackageSource } from './package-source.js';

/**
 * Finds an application.
 * @param argument a `.app`, a build folder or the URL of `ng serve`, with `name=` before it when the
 *   application has another name
 * @param cwd the folder of relative paths
 * @throws DevkitError PDK202 when there is no application
 */
export async function findSource(argument: string, cwd: string): Promise<AppSource> {
  const named = /^([\w-]+)=(.+)$/s.exec(argument);
  const location = named ? named[2] : argument;
  if (/^https?:\/\//i.test(location)) return devServerSource(location, named?.[1], cwd);
  return sourceAt(resolve(cwd, location), named?.[1]);
}

/**
 * The application at a path.
 * @param name its name; by default that of the file or folder
 * @throws DevkitError PDK202 when there is none
 */
export async function sourceAt(path: string, name?: string): Promise<AppSource> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() && extname(path).toLowerCase() === '.app') {
    return new PackageSource(appName(name ?? basename(path, extname(path))).name, path);
  }
  for (const folder of found?.isDirectory() ? [path, join(path, 'browser')] : []) {
    if (!(await stat(join(folder, 'index.html')).catch(() => undefined))) continue;
    return new FolderSource(appName(name ?? folderName(path)).name, folder);
  }
  throw noApplication(path, found !== undefined);
}

// A dev server does not tell the name of its application; the workspace has it.
async function devServerSource(
  url: string,
  name: string | undefined,
  cwd: string,
): Promise<AppSource> {
  if (!URL.canParse(url)) throw invalidUrl(url);
  const base = new URL(url);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  const [only, ...others] = name === undefined ? await workspaceApps(cwd) : [];
  const known = name ?? (others.length === 0 ? only?.name : undefined) ?? 'app';
  return new DevServerSource(appName(known).name, base);
}

function invalidUrl(url: string): DevkitError {
  return new DevkitError('PDK202', {
    en: `${url} is not a URL. Pass the one that ng serve prints, such as http://localhost:4200.`,
    pt: `${url} não é um endereço. Informe o que o ng serve mostra, como http://localhost:4200.`,
  });
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
          en: `${path} is neither a .app nor a folder with an index.html. Build the application first (ng build) and pass the output folder.`,
          pt: `${path} não é um .app nem uma pasta com index.html. Gere o build do aplicativo antes (ng build) e informe a pasta gerada.`,
        }
      : {
          en: `${path} does not exist. Check the path, or build the application first (ng build).`,
          pt: `${path} não existe. Verifique o caminho, ou gere o build do aplicativo antes (ng build).`,
        },
  );
}
