import { stat } from 'node:fs/promises';
import { type AppPackage } from '../../app-package/read-app-package.js';
import { type AppFile, type AppSource, isInsidePath } from './app-source.js';

type PackedFile = AppPackage['files'] extends ReadonlyMap<string, infer F> ? F : never;

/** An application in a `.app`. A package that was written again is opened again. */
export class PackageSource implements AppSource {
  #opened: { readonly stamp: string; readonly content: Promise<AppPackage> } | undefined;

  readonly #reading = new Map<PackedFile, Promise<Buffer>>();

  constructor(
    readonly name: string,
    readonly origin: string,
  ) {}

  async read(path: string): Promise<AppFile | undefined> {
    if (!isInsidePath(path)) return undefined;
    const { files } = await this.open();
    const file =
      files.get(path) ??
      [...files.values()].find(file => file.path.toLowerCase() === path.toLowerCase());
    return file && { path: file.path, data: await this.#readOnce(file) };
  }

  // A file may be much larger than the archive: requests at the same time share one copy of it.
  #readOnce(file: PackedFile): Promise<Buffer> {
    let reading = this.#reading.get(file);
    if (!reading) {
      reading = file.read().finally(() => this.#reading.delete(file));
      this.#reading.set(file, reading);
    }
    return reading;
  }

  async readAll(): Promise<ReadonlyMap<string, Buffer>> {
    const contents = new Map<string, Buffer>();
    for (const file of (await readPackage(this.origin)).files.values()) {
      contents.set(file.path, await file.read());
    }
    return contents;
  }

  /** Opens the package. @throws DevkitError with the reason when it is not a valid package */
  async open(): Promise<AppPackage> {
    const { mtimeMs, size } = await stat(this.origin);
    const stamp = `${mtimeMs} ${size}`;
    if (this.#opened?.stamp !== stamp) this.#opened = { stamp, content: readPackage(this.origin) };
    return this.#opened.content;
  }
}

// Imported when needed: a host that serves folders never opens a package.
async function readPackage(path: string): Promise<AppPackage> {
  const { readAppPackage } = await import('../../app-package/read-app-package.js');
  return readAppPackage(path);
}
