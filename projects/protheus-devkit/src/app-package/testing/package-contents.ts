import { readAppPackage } from '../read-app-package.js';

/** The bytes of the files of a `.app` by their path, and the name of its folder. */
export async function packageContents(
  source: string | Uint8Array,
): Promise<{ readonly name: string; readonly files: ReadonlyMap<string, Buffer> }> {
  const { name, files } = await readAppPackage(source, { inMemory: true });
  const contents = new Map<string, Buffer>();
  for (const file of files.values()) contents.set(file.path, await file.read());
  return { name, files: contents };
}
