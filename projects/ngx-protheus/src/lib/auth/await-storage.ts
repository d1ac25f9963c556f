import { Observable } from 'rxjs';

import { type Clock } from '../timing/clock';

/** How often the storage is looked at: writes of the own document raise no event. */
const INTERVAL = 50;

/**
 * Waits for the storage to show something: at once, on each `storage` event (other frames of the
 * tab) and at short intervals (the own document, where the host's script writes).
 *
 * @param look Looks; `undefined` goes on waiting.
 * @param limit Longest wait in milliseconds.
 * @returns What was seen, once; `undefined` at the limit.
 */
export function awaitStorage<T>(
  look: () => T | undefined,
  limit: number,
  clock: Clock,
): Observable<T | undefined> {
  return new Observable(subscriber => {
    let over = false;
    let cancel: (() => void) | undefined;
    const check = (): void => {
      cancel?.();
      const seen = look();
      if (seen !== undefined || over) {
        subscriber.next(seen);
        subscriber.complete();
      } else {
        cancel = clock.after(INTERVAL, check);
      }
    };
    const cancelLimit = clock.after(limit, () => {
      over = true;
      check();
    });
    addEventListener('storage', check);
    subscriber.add(() => {
      removeEventListener('storage', check);
      cancelLimit();
      cancel?.();
    });
    check();
  });
}
