import { createHash } from 'node:crypto';
import { type AppFile } from './app-file.js';
import { deflate, type Deflated } from './deflate.js';

/** In bytes. The writer streams larger files, one at a time. */
const MAX_IN_MEMORY = 4 * 1024 * 1024;
/** zlib works in other threads; more files ahead use memory and save no time. */
const AHEAD = 8;

/** A file compressed in memory, with the values of its record. */
export type Compressed = Deflated & { readonly size: number; readonly sha256: string };

/**
 * Compresses files in their order; the next few small files are compressed in parallel.
 *
 * @returns Each file, with `compressed` unless it is too large for memory.
 */
export async function* compressAhead(
  files: readonly AppFile[],
): AsyncGenerator<{ readonly file: AppFile; readonly compressed: Compressed | undefined }> {
  const started: Promise<Compressed | undefined>[] = [];
  let next = 0;
  for (const file of files) {
    for (; next < files.length && started.length <= AHEAD; next++) {
      const work = compress(files[next] as AppFile);
      // An error is thrown when the file is awaited; until then it must not end the process.
      work.catch(() => undefined);
      started.push(work);
    }
    yield { file, compressed: await started.shift() };
  }
}

async function compress(file: AppFile): Promise<Compressed | undefined> {
  if (file.size > MAX_IN_MEMORY) return undefined;
  const bytes = await file.read();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await deflate(bytes)), size: bytes.length, sha256 };
}
