import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The machine, of which process numbers are known. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** `.demo.app.<machine>-<process>-<random>.tmp` */
const OURS = /^\..{1,200}\.([\da-f]{6})-(\d{1,10})-[\da-f]{8}\.tmp$/;

/** In milliseconds. A file of another machine is that of a killed run when it is this old. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** The folders whose files of killed runs this process has removed. */
const cleared = new Set<string>();

/** @returns A new name beside a file that is written. The name of the file is shortened to what systems allow. */
export function temporaryFileOf(file: string): string {
  const name = [...basename(file)].slice(0, 50).join('');
  const random = randomBytes(4).toString('hex');
  return join(dirname(file), `.${name}.${machine}-${process.pid}-${random}.tmp`);
}

/**
 * Removes the temporary files that a killed run left in a folder: only those with a name that we give, and
 * only those whose process has ended. Once a process and folder.
 */
export async function clearTemporaryFiles(folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const [, of, pid] = OURS.exec(name) ?? [];
    if (of === undefined) continue;
    const file = join(folder, name);
    const found = await lstat(file).catch(() => undefined);
    if (!found?.isFile()) continue;
    const isLeft =
      of === machine ? !isRunning(Number(pid)) : Date.now() - found.mtimeMs > ABANDONED;
    if (isLeft) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Whether a process of this machine runs, also as another user. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs as another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
