// Whether something has to be done again: a fingerprint of the files it was made from.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheDir, root } from './process.mjs';

/** Folders that are made, not written. */
const IGNORED = new Set(['node_modules', 'dist', '.angular', '.cache', '.git']);

function* filesUnder(path) {
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (!IGNORED.has(entry)) yield* filesUnder(join(path, entry));
  }
}

/** A hash of the names and contents of files and folders, given relative to the workspace. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const stampFile = name => join(cacheDir, `${name}.stamp`);

/** Does `work` unless it was done before from the same files and what it makes is still there. */
export function cached(name, inputs, outputs, work) {
  const now = fingerprint(inputs);
  let before;
  try {
    before = readFileSync(stampFile(name), 'utf8');
    for (const output of outputs) statSync(join(root, output));
  } catch {
    before = undefined;
  }
  if (before === now) return false;
  work();
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stampFile(name), now);
  return true;
}
