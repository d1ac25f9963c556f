import { type AppFile, type AppSource } from './app-source.js';
import { type FaultSet } from '../faults/fault-set.js';

/** An application's files as a fault leaves them: extracted once and for all, or lower-cased. */
export class FaultyFiles implements AppSource {
  readonly name: string;
  readonly origin: string;
  private extracted: Promise<ReadonlyMap<string, Buffer>> | undefined;

  constructor(
    private readonly source: AppSource,
    private readonly faults: FaultSet,
  ) {
    this.name = source.name;
    this.origin = source.origin;
  }

  async read(path: string): Promise<AppFile | undefined> {
    const { stale, 'lower-case': lowerCase } = this.faults.current;
    this.extracted = stale ? (this.extracted ?? this.source.readAll()) : undefined;
    const extracted = await this.extracted;
    // A dev server has nothing that could grow stale.
    const file = extracted?.size ? readExtracted(extracted, path) : await this.source.read(path);
    if (!lowerCase || !file) return file;
    // On that disk every name is in lower case, and only the exact name is found.
    return path === path.toLowerCase() ? { ...file, path } : undefined;
  }

  readAll(): Promise<ReadonlyMap<string, Buffer>> {
    return this.source.readAll();
  }
}

function readExtracted(files: ReadonlyMap<string, Buffer>, path: string): AppFile | undefined {
  for (const [name, data] of files) {
    if (name.toLowerCase() === path.toLowerCase()) return { path: name, data };
  }
  return undefined;
}
