import { posix } from 'node:path';

/** Joins parts to a path of the schematics' tree: `/`-separated, absolute. */
export function treePath(...parts: readonly string[]): string {
  return posix.join('/', ...parts.map(part => part.replace(/\\/g, '/')));
}

/** A path as people write it: without the leading slash of the tree. */
export function shownPath(path: string): string {
  return path.replace(/^\//, '');
}
