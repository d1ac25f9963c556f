import { readFile } from 'node:fs/promises';

/** The version of this package. */
export async function version(): Promise<string> {
  // From the sources the package's file is two folders up, in the built package one.
  for (const place of ['../package.json', '../../package.json']) {
    const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as { version: string }).version;
  }
  return 'unknown';
}
