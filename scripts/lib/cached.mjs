// Skips a step when its inputs have not changed: it stores a fingerprint of them.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheDir, root } from './process.mjs';

/** Folders with generated files. */
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

/** A hash of the names and contents of files and folders, with paths relative to the workspace. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function stampFile(name) {
  return join(cacheDir, `${name}.stamp`);
}

/** Runs `work` unless it ran before with the same inputs and its outputs still exist. */
export function cached(name, inputs, outputs, work) {
  const current = fingerprint(inputs);
  let before;
  try {
    before = readFileSync(stampFile(name), 'utf8');
    for (const output of outputs) statSync(join(root, output));
  } catch {
    before = undefined;
  }
  if (before === current) return false;
  work();
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stampFile(name), current);
  return true;
}
