import { posix } from 'node:path';

/** Joins parts to an absolute, `/`-separated path of the schematics' tree. */
export function treePath(...parts: readonly string[]): string {
  return posix.join('/', ...parts.map(part => part.replace(/\\/g, '/')));
}
