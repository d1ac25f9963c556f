import { createHash } from 'node:crypto';
import { type AppFile } from './app-file.js';
import { deflate, type Deflated } from './deflate.js';

/** Larger files are streamed by the writer, one at a time. */
const streamFrom = 4 * 1024 * 1024;
/** zlib works beside the main thread; more places ahead cost memory and gain nothing. */
const ahead = 8;

/** A file compressed in memory, with what its record needs. */
export type Compressed = Deflated & { readonly size: number; readonly sha256: string };

/**
 * The files in their order, the small ones compressed some places ahead of their turn.
 *
 * @returns Each file, with `compressed` unless it is too large to be held.
 */
export async function* compressAhead(
  files: readonly AppFile[],
): AsyncGenerator<{ readonly file: AppFile; readonly compressed: Compressed | undefined }> {
  const started: Promise<Compressed | undefined>[] = [];
  let next = 0;
  for (const file of files) {
    for (; next < files.length && started.length <= ahead; next++) {
      const work = compress(files[next] as AppFile);
      // A failure is reported when its turn comes; until then it must not end the process.
      work.catch(() => undefined);
      started.push(work);
    }
    yield { file, compressed: await started.shift() };
  }
}

async function compress(file: AppFile): Promise<Compressed | undefined> {
  if (file.size > streamFrom) return undefined;
  const bytes = await file.read();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await deflate(bytes)), size: bytes.length, sha256 };
}
