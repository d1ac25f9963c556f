import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../app-package/temporary-file.js';

/** `protheus-compile-<process>-<random>` */
const OURS = /^protheus-compile-(\d{1,10})-/;

/** The folders of this process. */
const folders = new Set<string>();

/**
 * Runs work with a temporary folder that only this user may read, and removes the folder on every way out:
 * result, error, signal, end of the process. What a killed process left is removed by the next one.
 */
export async function inPrivateFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await clearAbandoned();
  // `mkdtemp` creates it with mode 0700.
  const folder = await mkdtemp(join(tmpdir(), `protheus-compile-${process.pid}-`));
  if (folders.size === 0) process.on('exit', removeAll);
  folders.add(folder);
  try {
    return await work(folder);
  } finally {
    // Windows keeps a file for a moment after the program that read it has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    folders.delete(folder);
    if (folders.size === 0) process.off('exit', removeAll);
  }
}

function removeAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

async function clearAbandoned(): Promise<void> {
  const names = await readdir(tmpdir()).catch((): string[] => []);
  for (const name of names) {
    const [, pid] = OURS.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}
