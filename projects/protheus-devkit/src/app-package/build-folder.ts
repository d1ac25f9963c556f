import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DevkitError } from '../devkit-error.js';
import { type AppFile } from './app-file.js';
import { samePath } from './same-path.js';

/** All files and folders below a folder, by their paths with `/`, in order. */
export interface FolderContent {
  readonly files: readonly AppFile[];
  readonly folders: readonly string[];
}

/** The output folder of a build, read as the content of an application. */
export interface BuildFolder extends FolderContent {
  /** The folder that holds `index.html`: the one given, or its `browser/`. */
  readonly root: string;
  /** Whether the application was found in the sub-folder that Angular's builder makes. */
  readonly fromBrowserFolder: boolean;
}

/** Left by file managers, never by a build; they would also differ from machine to machine. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '__MACOSX']);

/**
 * Reads the output folder of a build; contents are read later, file by file.
 *
 * @param folder The output folder, with or without Angular's `browser/` sub-folder.
 * @param except A file that is no part of it, such as the package of an earlier run.
 * @throws DevkitError PDK102 (no such folder), PDK103 (empty), PDK107 (an entry that no package
 *   can carry).
 */
export async function readBuildFolder(folder: string, except?: string): Promise<BuildFolder> {
  const given = resolve(folder);
  const fromBrowserFolder =
    !(await stat(join(given, 'index.html')).then(found => found.isFile(), never)) &&
    (await stat(join(given, 'browser')).then(found => found.isDirectory(), never));
  const root = fromBrowserFolder ? join(given, 'browser') : given;
  return { root, fromBrowserFolder, ...(await listFolder(root, except)) };
}

/** Reads the tree of a folder as it is. Throws as {@link readBuildFolder} does. */
export async function listFolder(root: string, except?: string): Promise<FolderContent> {
  const files: AppFile[] = [];
  const folders: string[] = [];
  const walk = async (directory: string, prefix: string): Promise<void> => {
    for (const entry of await list(directory)) {
      if (litter.has(entry.name)) continue;
      const full = join(directory, entry.name);
      const path = prefix + entry.name;
      if (!entry.isDirectory() && !entry.isFile()) throw notCarried(path, 'link');
      // A POSIX file name may hold what is a separator or a device on Windows.
      if (hasUnportable(entry.name)) throw notCarried(path, 'name');
      if (entry.isDirectory()) {
        folders.push(path);
        await walk(full, `${path}/`);
      } else if (except === undefined || !samePath(full, except)) {
        files.push(diskFile(full, path, (await stat(full)).size));
      }
    }
  };
  await walk(root, '');
  if (files.length === 0) throw empty(root);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), folders: folders.sort() };
}

const diskFile = (full: string, path: string, size: number): AppFile => ({
  path,
  size,
  read: () => readFile(full),
  stream: () => createReadStream(full),
});

const never = (): false => false;

function hasUnportable(name: string): boolean {
  for (const character of name) {
    if (character < ' ' || '\\:*?"<>|'.includes(character)) return true;
  }
  return false;
}

async function list(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new DevkitError(
      'PDK102',
      {
        en:
          `The folder ${folder} cannot be read (${errorCode(cause)}). Build the application first ` +
          '(ng build) and give the folder that the build wrote, usually dist/<name>.',
        pt:
          `A pasta ${folder} não pode ser lida (${errorCode(cause)}). Compile o aplicativo antes ` +
          '(ng build) e informe a pasta que a compilação gravou, em geral dist/<nome>.',
      },
      cause,
    );
  }
}

const errorCode = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? 'unknown';

const empty = (folder: string): DevkitError =>
  new DevkitError('PDK103', {
    en:
      `The folder ${folder} is empty: there is nothing to pack. Build the application first ` +
      '(ng build) and give the folder that the build wrote.',
    pt:
      `A pasta ${folder} está vazia: não há o que empacotar. Compile o aplicativo antes ` +
      '(ng build) e informe a pasta que a compilação gravou.',
  });

const notCarried = (path: string, why: 'link' | 'name'): DevkitError =>
  new DevkitError('PDK107', {
    en:
      why === 'link'
        ? `${path} is a link or a special file. A package carries files and folders only; let the ` +
          'build copy the file, or remove the link.'
        : `${path} has a character that Windows or a zip cannot carry (\\ : * ? " < > | or a ` +
          'control character). Rename the file and what refers to it.',
    pt:
      why === 'link'
        ? `${path} é um link ou arquivo especial. Um pacote leva apenas arquivos e pastas; faça a ` +
          'compilação copiar o arquivo ou remova o link.'
        : `${path} tem um caractere que o Windows ou um zip não aceita (\\ : * ? " < > | ou um ` +
          'caractere de controle). Renomeie o arquivo e quem se refere a ele.',
  });
