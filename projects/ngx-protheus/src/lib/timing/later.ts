import { outsideZone } from './zone';

/**
 * Runs something later, by a timer that neither repaints the application nor keeps it from being
 * stable.
 *
 * @returns Cancels it.
 */
export function later(milliseconds: number, run: () => void): () => void {
  const timer = outsideZone(() => setTimeout(run, milliseconds));
  return () => clearTimeout(timer);
}
