import { Observable } from 'rxjs';
import { type Clock } from '../timing/clock';

/** Milliseconds between two reads: writes of the own document raise no event. */
const POLL_INTERVAL = 50;

/**
 * Reads the storage until a value is there: at once, on each `storage` event (other frames of the
 * tab) and at short intervals (the own document, where the host's script writes).
 *
 * @param read Returns the value, or `undefined` to read again later.
 * @param limit Longest wait in milliseconds.
 * @returns Emits the value once; `undefined` at the limit.
 */
export function pollStorage<T>(
  read: () => T | undefined,
  limit: number,
  clock: Clock,
): Observable<T | undefined> {
  return new Observable(subscriber => {
    let timedOut = false;
    let cancelNext: (() => void) | undefined;
    const poll = (): void => {
      cancelNext?.();
      const value = read();
      if (value !== undefined || timedOut) {
        subscriber.next(value);
        subscriber.complete();
      } else {
        cancelNext = clock.after(POLL_INTERVAL, poll);
      }
    };
    const cancelLimit = clock.after(limit, () => {
      timedOut = true;
      poll();
    });
    addEventListener('storage', poll);
    subscriber.add(() => {
      removeEventListener('storage', poll);
      cancelLimit();
      cancelNext?.();
    });
    poll();
  });
}
