import { Readable } from 'node:stream';
import { type AppFile } from './app-file.js';
import { type ZipEntry } from './zip-reader.js';

/** A file of a package, unpacked when it is read. */
export function packedFile(path: string, entry: ZipEntry): AppFile {
  return {
    path,
    size: entry.size,
    read: () => entry.read(),
    stream: () => Readable.from(chunks(entry)),
  };
}

async function* chunks(entry: ZipEntry): AsyncGenerator<Buffer> {
  yield await entry.read();
}
