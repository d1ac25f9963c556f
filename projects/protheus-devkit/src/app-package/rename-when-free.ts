import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** The error codes of Windows while a virus scanner, TDS or Explorer has the file open. */
const busyCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** The waits before each further attempt, in milliseconds. */
const RETRY_DELAYS: readonly number[] = [20, 50, 100, 200, 400, 800, 1600];

/** The operations of a rename; tests provide their own. */
export interface RenameOperations {
  rename(from: string, to: string): Promise<void>;
  wait(milliseconds: number): Promise<unknown>;
}

/**
 * Renames a file or a folder; while another program has it open, tries again.
 *
 * @throws The error of the last attempt.
 */
export async function renameWhenFree(
  from: string,
  to: string,
  operations: RenameOperations = { rename, wait },
  delays = RETRY_DELAYS,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await operations.rename(from, to);
    } catch (cause) {
      const delay = delays[attempt];
      if (delay === undefined || !busyCodes.has((cause as NodeJS.ErrnoException).code ?? ''))
        throw cause;
      await operations.wait(delay);
    }
  }
}
