import { createHash, type Hash } from 'node:crypto';
import { type AppFile } from './app-file.js';

/**
 * The content hash of an application: SHA-256 of the lines `<sha256 of the file>  <path>`, in the
 * order of the paths. It depends on names and contents only, not on the compression, and can be
 * computed with `sha256sum`.
 */
export class ContentHash {
  readonly #hash: Hash = createHash('sha256');

  /** Adds the next file, in the order of the paths. */
  add(path: string, sha256: string): void {
    this.#hash.update(`${sha256}  ${path}\n`);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** The content hash of files that are in the order of their paths. */
export async function contentHash(files: readonly AppFile[]): Promise<string> {
  const content = new ContentHash();
  for (const file of files) {
    const hash = createHash('sha256');
    for await (const chunk of file.stream()) hash.update(chunk as Buffer);
    content.add(file.path, hash.digest('hex'));
  }
  return content.digest();
}
