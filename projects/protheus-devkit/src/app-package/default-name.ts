import { readFile } from 'node:fs/promises';
import nodePath, { type PlatformPath } from 'node:path';

/** Folder names that say nothing about the application. */
const generic = new Set(['browser', 'dist', 'build', 'out', 'output', 'www', 'public']);

/**
 * The default name of an application: that of its folder, else that of its project.
 *
 * @param folder The output folder, as an absolute path.
 */
export async function defaultName(folder: string): Promise<string> {
  return (
    folderName(folder) ?? (await projectName(nodePath.dirname(folder))) ?? nodePath.basename(folder)
  );
}

/** The name of the application of an output folder; undefined for a generic name such as `dist`. */
export function folderName(folder: string, path: PlatformPath = nodePath): string | undefined {
  const name = path.basename(folder);
  // `dist/my-app/browser` is the output of `my-app`.
  const own = name === 'browser' ? path.basename(path.dirname(folder)) : name;
  return own === '' || generic.has(own.toLowerCase()) ? undefined : own;
}

/** The name in the nearest package.json, without the scope. */
async function projectName(folder: string): Promise<string | undefined> {
  for (let above = folder; ; above = nodePath.dirname(above)) {
    try {
      const text = await readFile(nodePath.join(above, 'package.json'), 'utf8');
      const { name } = JSON.parse(text) as { readonly name?: unknown };
      return typeof name === 'string' ? name.replace(/^@[^/]*\//, '') : undefined;
    } catch {
      if (above === nodePath.dirname(above)) return undefined;
    }
  }
}
