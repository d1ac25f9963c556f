import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Longer than a test run may take: after it, another process may have the owner's id. */
const STALE = 900_000;

/**
 * Runs `work` while no other process runs it.
 *
 * @param lock The lock file; it contains the id of the process that owns the lock.
 */
export function withFileLock<T>(lock: string, work: () => T): T {
  mkdirSync(dirname(lock), { recursive: true });
  while (!acquire(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function acquire(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Whether the process that owns a lock was killed before it released the lock. */
function isAbandoned(lock: string): boolean {
  try {
    // The file is empty for a moment, while its owner writes it.
    const owner = Number(readFileSync(lock, 'utf8'));
    return (owner > 0 && !isAlive(owner)) || Date.now() - statSync(lock).mtimeMs > STALE;
  } catch {
    // It was released meanwhile.
    return false;
  }
}

function isAlive(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    // EPERM: the process exists, but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
