import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Longer than a run of tests may take: the process that has the owner's number now is another. */
const STALE = 900_000;

/**
 * Does something while no other process does it.
 *
 * @param lock The file that stands for the right to do it; it names the process that has it.
 */
export function oneAtATime<T>(lock: string, work: () => T): T {
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isLeft(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Whether the process that took a lock was killed before it gave it back. */
function isLeft(lock: string): boolean {
  try {
    // Empty for a moment, while its owner writes it.
    const owner = Number(readFileSync(lock, 'utf8'));
    return (owner > 0 && !isAlive(owner)) || Date.now() - statSync(lock).mtimeMs > STALE;
  } catch {
    // It was given back meanwhile.
    return false;
  }
}

function isAlive(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    // One of another user may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
