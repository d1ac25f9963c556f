import { Readable } from 'node:stream';
import { type AppFile } from './app-file.js';
import { type ZipEntry } from './zip-reader.js';

/** A file in a package, unpacked when it is read. */
export const packedFile = (path: string, entry: ZipEntry): AppFile => ({
  path,
  size: entry.size,
  read: () => entry.read(),
  stream: () => Readable.from(piece(entry)),
});

async function* piece(entry: ZipEntry): AsyncGenerator<Buffer> {
  yield await entry.read();
}
