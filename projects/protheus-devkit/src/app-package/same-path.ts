import nodePath, { type PlatformPath } from 'node:path';

/** Whether two absolute paths mean one file; Windows tells neither case nor slashes apart. */
export function samePath(a: string, b: string, path: PlatformPath = nodePath): boolean {
  const [left, right] = [path.normalize(a), path.normalize(b)];
  return path.sep === '\\' ? left.toLowerCase() === right.toLowerCase() : left === right;
}
