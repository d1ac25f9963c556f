import { runInRootZone } from '../timing/zone';

/** The time limit of a message that AdvPL works on. */
export interface PendingTimeout {
  /** In milliseconds. */
  readonly timeout: number;
  onTimeout(): void;
}

/** The longest time that a browser's timer can hold, in milliseconds. */
const MAX_TIMEOUT = 0x7fffffff;

const pendingTimeouts = new Set<PendingTimeout>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Limits how long AdvPL works on a message. It handles the messages of a session one at a time, so
 * the time of a message counts only from when no older one is pending.
 *
 * @returns Ends the wait.
 */
export function startTimeout(pending: PendingTimeout): () => void {
  pendingTimeouts.add(pending);
  if (pendingTimeouts.size === 1) startTimerOfOldest();
  return () => {
    const wasOldest = oldest() === pending;
    pendingTimeouts.delete(pending);
    if (wasOldest) startTimerOfOldest();
  };
}

function oldest(): PendingTimeout | undefined {
  return pendingTimeouts.values().next().value;
}

/** Never clears a timer twice: under the clock of another spec its number may be another timer's. */
function stopTimer(): void {
  clearTimeout(timer);
  timer = undefined;
}

function startTimerOfOldest(): void {
  stopTimer();
  const first = oldest();
  if (!first) return;
  timer = runInRootZone(() =>
    setTimeout(
      () => {
        timer = undefined;
        pendingTimeouts.delete(first);
        startTimerOfOldest();
        first.onTimeout();
      },
      Math.min(first.timeout, MAX_TIMEOUT),
    ),
  );
}

/** Removes all time limits, so that each spec starts in the same state. */
export function resetRequestTimeouts(): void {
  pendingTimeouts.clear();
  stopTimer();
}
