import { type Readable } from 'node:stream';

/** One file of an application, wherever it lies: in a folder, in a `.app`, in memory. */
export interface AppFile {
  /** Its path inside the application's folder, with `/`. */
  readonly path: string;
  /** Its length in bytes. */
  readonly size: number;
  read(): Promise<Buffer>;
  /** The same bytes in pieces, for files too large to be held whole. */
  stream(): Readable;
}

/** Files of the packed copy that differ from the build, by path; `null` leaves one out. */
export type Edits = ReadonlyMap<string, AppFile | null>;

/** The files with the edits applied, in the order of their paths. */
export function editFiles(files: Iterable<AppFile>, edits: Edits): readonly AppFile[] {
  const kept = [...files].filter(({ path }) => !edits.has(path));
  const changed = [...edits.values()].filter(file => file !== null);
  return [...kept, ...changed].sort((a, b) => (a.path < b.path ? -1 : 1));
}
