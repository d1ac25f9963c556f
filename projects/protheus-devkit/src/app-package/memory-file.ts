import { Readable } from 'node:stream';
import { type AppFile } from './app-file.js';

/** A file whose bytes are in memory. */
export function memoryFile(path: string, bytes: Uint8Array): AppFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    path,
    size: buffer.length,
    read: () => Promise.resolve(buffer),
    stream: () => Readable.from([buffer]),
  };
}
