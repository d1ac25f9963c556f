import { type Readable } from 'node:stream';

/** A file of an application: in a folder, in a `.app` or in memory. */
export interface AppFile {
  /** The path inside the application's folder, with `/`. */
  readonly path: string;
  /** The length in bytes. */
  readonly size: number;
  /** @returns The bytes. */
  read(): Promise<Buffer>;
  /** @returns The same bytes as a stream, for files that are too large for memory. */
  stream(): Readable;
}

/** Files of the packed copy that differ from the build, by path; `null` removes one. */
export type AppFileEdits = ReadonlyMap<string, AppFile | null>;

/** Applies edits. @returns The files in the order of their paths. */
export function editFiles(files: Iterable<AppFile>, edits: AppFileEdits): readonly AppFile[] {
  const kept = [...files].filter(({ path }) => !edits.has(path));
  const changed = [...edits.values()].filter(file => file !== null);
  return [...kept, ...changed].sort((a, b) => (a.path < b.path ? -1 : 1));
}
