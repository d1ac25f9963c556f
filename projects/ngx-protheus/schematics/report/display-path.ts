/** A path without the leading slash of the schematics' tree, as messages show it. */
export function displayPath(path: string): string {
  return path.replace(/^\//, '');
}
