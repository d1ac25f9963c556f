import { stat } from 'node:fs/promises';
import { type AppPackage } from '../../app-package/read-app.js';
import { type AppFile, type AppSource, isInsidePath } from './app-source.js';

/** An application in a `.app`. A package that was made again is opened again. */
export class PackageSource implements AppSource {
  private opened: { readonly stamp: string; readonly content: Promise<AppPackage> } | undefined;

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
    return file && { path: file.path, data: await file.read() };
  }

  async readAll(): Promise<ReadonlyMap<string, Buffer>> {
    const { readApp } = await import('../../app-package/read-app.js');
    return (await readApp(this.origin)).files;
  }

  /** Opens the package. Throws the error of the devkit that says why it is none. */
  async open(): Promise<AppPackage> {
    const { mtimeMs, size } = await stat(this.origin);
    const stamp = `${mtimeMs} ${size}`;
    if (this.opened?.stamp !== stamp) this.opened = { stamp, content: openPackage(this.origin) };
    return this.opened.content;
  }
}

// Loaded when it is needed: a host that serves folders never unpacks anything.
async function openPackage(path: string): Promise<AppPackage> {
  const { openApp } = await import('../../app-package/read-app.js');
  return openApp(path);
}
