import { runInRootZone } from './zone';

/**
 * Calls `run` after a time. The timer neither starts change detection nor keeps the application from
 * becoming stable.
 *
 * @returns Cancels it.
 */
export function later(milliseconds: number, run: () => void): () => void {
  const timer = runInRootZone(() => setTimeout(run, milliseconds));
  return () => clearTimeout(timer);
}
