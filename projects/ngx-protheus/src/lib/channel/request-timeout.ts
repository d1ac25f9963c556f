import { outsideZone } from '../timing/zone';

/** Something that AdvPL works on, and how long that may take. */
export interface Outstanding {
  readonly timeout: number;
  expired(): void;
}

/** The longest time that a browser's timer can hold. */
const LONGEST = 0x7fffffff;

const outstanding = new Set<Outstanding>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Limits how long AdvPL works on a message. It handles the messages of a session one at a time, so
 * the time of a message counts only from when no older one is outstanding.
 *
 * @returns What ends the wait.
 */
export function limitAnswer(waiting: Outstanding): () => void {
  outstanding.add(waiting);
  if (outstanding.size === 1) watchOldest();
  return () => {
    const wasOldest = oldest() === waiting;
    outstanding.delete(waiting);
    if (wasOldest) watchOldest();
  };
}

const oldest = (): Outstanding | undefined => outstanding.values().next().value;

/** Never clears a timer twice: under the clock of another spec its number may be somebody else's. */
function stopTimer(): void {
  clearTimeout(timer);
  timer = undefined;
}

function watchOldest(): void {
  stopTimer();
  const first = oldest();
  if (!first) return;
  timer = outsideZone(() =>
    setTimeout(
      () => {
        timer = undefined;
        outstanding.delete(first);
        watchOldest();
        first.expired();
      },
      Math.min(first.timeout, LONGEST),
    ),
  );
}

/** Forgets what is outstanding, so that each spec starts alike. */
export function resetAnswerLimit(): void {
  outstanding.clear();
  stopTimer();
}
