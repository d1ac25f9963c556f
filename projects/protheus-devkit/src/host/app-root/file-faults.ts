import { type HostFaults } from '../faults/catalogue.js';
import { type FaultSet } from '../faults/fault-set.js';
import { contentType } from '../http/content-type.js';
import { type Reply, text } from '../http/reply.js';
import { type AppFile, type AppSource } from './app-source.js';

/** An application's files with the faults `stale` and `lower-case`. */
export class FaultyFiles implements AppSource {
  readonly #source: AppSource;
  readonly #faults: FaultSet;

  readonly name: string;
  readonly origin: string;
  #extracted: Promise<ReadonlyMap<string, Buffer>> | undefined;

  constructor(source: AppSource, faults: FaultSet) {
    this.#source = source;
    this.#faults = faults;
    this.name = source.name;
    this.origin = source.origin;
  }

  async read(path: string): Promise<AppFile | undefined> {
    const { stale, 'lower-case': lowerCase } = this.#faults.current;
    this.#extracted = stale ? (this.#extracted ?? this.#source.readAll()) : undefined;
    const extracted = await this.#extracted;
    // A dev server lists no files, so nothing of it can be stale.
    const file = extracted?.size ? readExtracted(extracted, path) : await this.#source.read(path);
    if (!lowerCase || !file) return file;
    // On that disk every name is in lower case, and only the exact name exists.
    return path === path.toLowerCase() ? { ...file, path } : undefined;
  }

  readAll(): Promise<ReadonlyMap<string, Buffer>> {
    return this.#source.readAll();
  }
}

function readExtracted(files: ReadonlyMap<string, Buffer>, path: string): AppFile | undefined {
  for (const [name, data] of files) {
    if (name.toLowerCase() === path.toLowerCase()) return { path: name, data };
  }
  return undefined;
}

/** Whether a path is that of the start script, which an application may have or not. */
export function isStartScript(path: string): boolean {
  return path.toLowerCase() === 'assets/preload/advpltojs.js';
}

/** The response for the start script when a fault of it is on. */
export function startScriptFault(path: string, faults: HostFaults): Reply | undefined {
  if (!isStartScript(path)) return undefined;
  if (faults['advpltojs-missing']) return text(404, 'Not found');
  if (!faults['advpltojs-invalid']) return undefined;
  // A second statement: the most common mistake in this file.
  const body = 'function (codeType, codeContent) {}; window.broken = true;';
  return { status: 200, body, headers: { 'Content-Type': contentType(path) } };
}
