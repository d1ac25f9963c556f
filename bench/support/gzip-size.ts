// The bytes of the scripts that a browser downloads for an application.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The size of the scripts of a folder, each compressed by `gzip -9`. */
export function gzipSize(folder: string): number {
  return readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .map(name => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}
