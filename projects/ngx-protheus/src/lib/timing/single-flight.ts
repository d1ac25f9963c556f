import { Observable, type Subscriber, Subscription } from 'rxjs';

import { keepZone } from './zone';

/**
 * Does a thing once for all who ask for it while it is under way. It goes on when they leave:
 * whoever unsubscribes gives up his own request only.
 *
 * Each hears of it in the zone that he asked in. Otherwise a request that waited for what was begun
 * outside Angular's zone would be sent there, and its answer would not repaint the page.
 */
export class SingleFlight<T> {
  readonly #running = new Subscription();
  #waiting: Set<(tell: (one: Subscriber<T>) => void) => void> | undefined;

  /** Whether it is under way. */
  get isRunning(): boolean {
    return !!this.#waiting;
  }

  /** Joins what is under way, or starts it. */
  run(start: () => Observable<T>): Observable<T> {
    return new Observable(subscriber => {
      const inZone = keepZone();
      const hear = (tell: (one: Subscriber<T>) => void): void => inZone(() => tell(subscriber));
      const first = !this.#waiting;
      this.#waiting ??= new Set();
      this.#waiting.add(hear);
      subscriber.add(() => this.#waiting?.delete(hear));
      if (first) this.#start(start());
    });
  }

  /** Gives up what is under way. */
  cancel(): void {
    this.#running.unsubscribe();
  }

  #start(source: Observable<T>): void {
    const land = (tell: (one: Subscriber<T>) => void): void => {
      const waiting = this.#waiting;
      // Forgotten before it is told: those who waited may ask again at once.
      this.#waiting = undefined;
      waiting?.forEach(hear => hear(tell));
    };
    this.#running.add(
      source.subscribe({
        next: value =>
          land(one => {
            one.next(value);
            one.complete();
          }),
        error: (error: unknown) => land(one => one.error(error)),
      }),
    );
  }
}
