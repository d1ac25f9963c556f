import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Folders that are named after what they hold, not after the application. */
const generic = new Set(['browser', 'dist', 'build', 'out', 'output', 'www', 'public']);

/**
 * The name of an application that nobody named: its folder's, else its project's.
 *
 * @param folder The output folder, as an absolute path.
 */
export async function defaultName(folder: string): Promise<string> {
  let named = folder;
  // `dist/my-app/browser` is the output of `my-app`.
  if (basename(named) === 'browser') named = dirname(named);
  if (!generic.has(basename(named).toLowerCase())) return basename(named);
  return (await projectName(named)) ?? basename(named);
}

/** The name in the nearest package.json, without its scope. */
async function projectName(folder: string): Promise<string | undefined> {
  for (let above = dirname(folder); ; above = dirname(above)) {
    try {
      const text = await readFile(join(above, 'package.json'), 'utf8');
      const { name } = JSON.parse(text) as { readonly name?: unknown };
      return typeof name === 'string' ? name.replace(/^@[^/]*\//, '') : undefined;
    } catch {
      if (above === dirname(above)) return undefined;
    }
  }
}
