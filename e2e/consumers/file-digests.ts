import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders with generated files. */
const GENERATED = ['node_modules', 'dist', '.angular'];

/** The hashes of the files that a developer would commit, by path. */
export function fileDigests(folder: string, prefix = ''): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = join(prefix, entry.name);
    if (GENERATED.includes(entry.name)) continue;
    if (entry.isDirectory()) Object.assign(digests, fileDigests(folder, path));
    else
      digests[path] = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
  }
  return digests;
}
