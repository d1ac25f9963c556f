import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The scripts that stand beside the preload page, by the name under which they are served. */
const files: Readonly<Record<string, () => string | URL>> = {
  // TOTVS's own browser side of the channel, as it is published.
  'twebchannel.js': () =>
    createRequire(import.meta.url).resolve('@totvs/twebchannel-js/twebchannel.js'),
  'fwprotheus.js': () => new URL('../browser/fwprotheus.js', import.meta.url),
  'preindex.js': () => new URL('../browser/preindex.js', import.meta.url),
  'watch.js': () => new URL('../browser/watch.js', import.meta.url),
  'smartclient.js': () => new URL('../browser/smartclient.js', import.meta.url),
};

/** Reads one of the platform's scripts. @returns undefined when there is none of this name */
export async function platformScript(name: string): Promise<Buffer | undefined> {
  return Object.hasOwn(files, name) ? readFile(files[name]()) : undefined;
}
