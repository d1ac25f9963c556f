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
