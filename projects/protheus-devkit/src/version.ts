import { readFile } from 'node:fs/promises';

/** @returns The version of this package. */
export async function version(): Promise<string> {
  // package.json is one folder up in the built package, and two when the sources run.
  for (const path of ['../package.json', '../../package.json']) {
    const text = await readFile(new URL(path, import.meta.url), 'utf8').catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as { version: string }).version;
  }
  return 'unknown';
}
