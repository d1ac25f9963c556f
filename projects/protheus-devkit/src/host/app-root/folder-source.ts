import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type AppFile, type AppSource, isInsidePath } from './app-source.js';

/** An application in a folder, such as the output of a build. */
export class FolderSource implements AppSource {
  constructor(
    readonly name: string,
    readonly origin: string,
  ) {}

  async read(path: string): Promise<AppFile | undefined> {
    if (!isInsidePath(path)) return undefined;
    return (await this.#readExact(path)) ?? (await this.#readAnyCase(path));
  }

  async readAll(): Promise<ReadonlyMap<string, Buffer>> {
    const { readBuildFolder } = await import('../../app-package/build-folder.js');
    const { files } = await readBuildFolder(this.origin);
    const contents = new Map<string, Buffer>();
    for (const file of files) contents.set(file.path, await file.read());
    return contents;
  }

  async #readExact(path: string): Promise<AppFile | undefined> {
    try {
      // realpath follows links, which may point out of the folder, and returns the true case on Windows.
      const root = await realpath(this.origin);
      const file = await realpath(join(root, path));
      if (!file.startsWith(root + sep)) return undefined;
      // A named pipe, a socket or a device would never end, and would hold a thread that reads files.
      if (!(await stat(file)).isFile()) return undefined;
      return { path: relative(root, file).split(sep).join('/'), data: await readFile(file) };
    } catch (error) {
      if (notFoundCodes.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
  }

  async #readAnyCase(path: string): Promise<AppFile | undefined> {
    let found = '';
    for (const part of path.split('/')) {
      const names = await readdir(join(this.origin, found)).catch((): string[] => []);
      const name = names.find(name => name.toLowerCase() === part.toLowerCase());
      if (name === undefined) return undefined;
      found = found === '' ? name : `${found}/${name}`;
    }
    return found === path ? undefined : this.#readExact(found);
  }
}

const notFoundCodes = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP']);
