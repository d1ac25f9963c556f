import { createHash, type Hash } from 'node:crypto';

/**
 * The fingerprint of an application: SHA-256 of the lines `<sha256 of the file>  <path>`, in the
 * order of the paths. It depends on names and contents alone, not on how they were compressed,
 * and can be computed with `sha256sum`.
 */
export class ContentHash {
  readonly #hash: Hash = createHash('sha256');

  /** Adds the next file; the caller keeps the order of the paths. */
  add(path: string, sha256: string): void {
    this.#hash.update(`${sha256}  ${path}\n`);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}
