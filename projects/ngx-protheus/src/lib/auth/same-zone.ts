import { Observable, type OperatorFunction } from 'rxjs';

import { keepZone } from '../host/zone';

/**
 * Hands a shared result to each subscriber in the zone it subscribed in. Without it a request that
 * waited for a refresh begun outside Angular's zone would be sent there, and its answer would not
 * repaint the page.
 */
export function inSubscribersZone<T>(): OperatorFunction<T, T> {
  return source =>
    new Observable(subscriber => {
      const run = keepZone();
      return source.subscribe({
        next: value => run(() => subscriber.next(value)),
        error: (error: unknown) => run(() => subscriber.error(error)),
        complete: () => run(() => subscriber.complete()),
      });
    });
}
