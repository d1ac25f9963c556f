import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { DevkitError } from '../devkit-error.js';
import { type AppFile } from './app-file.js';
import { samePath } from './same-path.js';

/** All files and folders below a folder, by their paths with `/`, in order. */
export interface FolderContent {
  readonly files: readonly AppFile[];
  readonly folders: readonly string[];
  /** Named pipes, sockets and devices: to read one may never end, so they are left out. */
  readonly skipped: readonly string[];
}

/** The output folder of a build, read as the content of an application. */
export interface BuildFolder extends FolderContent {
  /** The folder of `index.html`: the one given, or its `browser/`. */
  readonly root: string;
  /** Whether the application was found in the sub-folder that Angular's builder creates. */
  readonly fromBrowserFolder: boolean;
}

/** Files of file managers: not written by a build, and different on each machine. */
const IGNORED_NAMES = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '__MACOSX']);

/**
 * Lists the output folder of a build. The content of each file is read later.
 *
 * @param folder The output folder, with or without Angular's `browser/` sub-folder.
 * @param except A file that is left out, such as the package of an earlier run.
 * @throws DevkitError PDK102 (no such folder), PDK103 (empty), PDK107 (an entry that a
 *   package cannot hold).
 */
export async function readBuildFolder(folder: string, except?: string): Promise<BuildFolder> {
  const given = resolve(folder);
  const fromBrowserFolder =
    !(await stat(join(given, 'index.html')).then(found => found.isFile(), notFound)) &&
    (await stat(join(given, 'browser')).then(found => found.isDirectory(), notFound));
  const root = fromBrowserFolder ? join(given, 'browser') : given;
  return { root, fromBrowserFolder, ...(await listFolder(root, except)) };
}

/** Lists a folder and the folders in it. Throws like {@link readBuildFolder}. */
export async function listFolder(root: string, except?: string): Promise<FolderContent> {
  const files: AppFile[] = [];
  const folders: string[] = [];
  const skipped: string[] = [];
  const walk = async (directory: string, prefix: string): Promise<void> => {
    for (const entry of await list(directory)) {
      if (IGNORED_NAMES.has(entry.name)) continue;
      const full = join(directory, entry.name);
      const path = prefix + entry.name;
      if (isDevice(entry)) {
        skipped.push(path);
        continue;
      }
      if (!entry.isDirectory() && !entry.isFile()) throw unsupportedEntry(path, 'link');
      // A POSIX file name may contain characters that Windows does not allow.
      if (hasUnportableCharacter(entry.name)) throw unsupportedEntry(path, 'name');
      if (entry.isDirectory()) {
        folders.push(path);
        await walk(full, `${path}/`);
      } else if (except === undefined || !samePath(full, except)) {
        const { size } = await stat(full).catch((cause: unknown) => {
          throw unreadable(full, cause);
        });
        files.push(diskFile(full, path, size));
      }
    }
  };
  await walk(root, '');
  if (files.length === 0) throw emptyFolder(root);
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    folders: folders.sort(),
    skipped,
  };
}

function isDevice(entry: Dirent): boolean {
  return entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();
}

function diskFile(full: string, path: string, size: number): AppFile {
  return {
    path,
    size,
    read: () =>
      readFile(full).catch((cause: unknown) => {
        throw unreadable(full, cause);
      }),
    stream: () => Readable.from(chunksOf(full), { objectMode: false }),
  };
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** The error for a file that was there when the folder was listed. */
function unreadable(file: string, cause: unknown): DevkitError {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  return new DevkitError(
    'PDK904',
    {
      en: `${file} was listed and then could not be read (${code}). Another program changed the folder meanwhile, such as ng build --watch, or the file belongs to another user. No package was changed: run the command again when the build has ended.`,
      pt: `${file} foi listado e depois não pôde ser lido (${code}). Outro programa mudou a pasta nesse meio-tempo, como o ng build --watch, ou o arquivo é de outro usuário. Nenhum pacote foi alterado: execute o comando de novo quando o build terminar.`,
    },
    cause,
  );
}

function notFound(): false {
  return false;
}

function hasUnportableCharacter(name: string): boolean {
  for (const character of name) {
    if (character < ' ' || '\\:*?"<>|'.includes(character)) return true;
  }
  return false;
}

async function list(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    const missing = code === 'ENOENT';
    throw new DevkitError(
      'PDK102',
      {
        en:
          `The folder ${folder} ${missing ? 'does not exist' : `cannot be read (${code})`}. Build the ` +
          'application first (ng build) and give the folder that the build wrote, usually dist/<name>.',
        pt:
          `A pasta ${folder} não ${missing ? 'foi encontrada' : `pode ser lida (${code})`}. Faça o build ` +
          'do aplicativo antes (ng build) e informe a pasta que ele gravou, em geral dist/<nome>.',
      },
      cause,
    );
  }
}

function emptyFolder(folder: string): DevkitError {
  return new DevkitError('PDK103', {
    en:
      `The folder ${folder} is empty: there is nothing to pack. Build the application first ` +
      '(ng build) and give the folder that the build wrote.',
    pt:
      `A pasta ${folder} está vazia: não há o que empacotar. Faça o build do aplicativo antes ` +
      '(ng build) e informe a pasta que ele gravou.',
  });
}

function unsupportedEntry(path: string, why: 'link' | 'name'): DevkitError {
  return new DevkitError('PDK107', {
    en:
      why === 'link'
        ? `${path} is a link. A package holds files and folders only; let the ` +
          'build copy the file, or remove the link.'
        : `${path} has a character that Windows or a zip does not allow (\\ : * ? " < > | or a ` +
          'control character). Rename the file and what refers to it.',
    pt:
      why === 'link'
        ? `${path} é um link. Um pacote contém apenas arquivos e pastas; faça o ` +
          'build copiar o arquivo ou remova o link.'
        : `${path} tem um caractere que o Windows ou um zip não aceita (\\ : * ? " < > | ou um ` +
          'caractere de controle). Renomeie o arquivo e as referências a ele.',
  });
}
