import nodePath, { type PlatformPath } from 'node:path';

/** Whether two absolute paths name the same file. On Windows case and kind of slash are ignored. */
export function samePath(a: string, b: string, path: PlatformPath = nodePath): boolean {
  const [left, right] = [path.normalize(a), path.normalize(b)];
  return path.sep === '\\' ? left.toLowerCase() === right.toLowerCase() : left === right;
}
