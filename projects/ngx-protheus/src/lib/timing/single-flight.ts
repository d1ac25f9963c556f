import { Observable, type Subscriber, Subscription } from 'rxjs';
import { captureZone } from './zone';

type Notify<T> = (subscriber: Subscriber<T>) => void;

/**
 * Runs a task once for all callers that need it while it runs. It continues if they unsubscribe: a
 * caller that unsubscribes cancels its own wait only.
 *
 * Each caller is notified in the zone in which it subscribed. Otherwise a request that waited for a
 * task started outside Angular's zone would continue there, and its response would not start change
 * detection.
 */
export class SingleFlight<T> {
  readonly #running = new Subscription();
  #waiters: Set<(notify: Notify<T>) => void> | undefined;

  /** Whether the task runs. */
  get isRunning(): boolean {
    return !!this.#waiters;
  }

  /** Waits for the running task, or starts it. */
  run(start: () => Observable<T>): Observable<T> {
    return new Observable(subscriber => {
      const inZone = captureZone();
      const waiter = (notify: Notify<T>): void => inZone(() => notify(subscriber));
      const isFirst = !this.#waiters;
      this.#waiters ??= new Set();
      this.#waiters.add(waiter);
      subscriber.add(() => this.#waiters?.delete(waiter));
      if (isFirst) this.#start(start());
    });
  }

  /** Cancels the running task. */
  cancel(): void {
    this.#running.unsubscribe();
  }

  #start(source: Observable<T>): void {
    const settle = (notify: Notify<T>): void => {
      const waiters = this.#waiters;
      // Cleared before they are notified: a waiter may start a new run at once.
      this.#waiters = undefined;
      waiters?.forEach(waiter => waiter(notify));
    };
    this.#running.add(
      source.subscribe({
        next: value =>
          settle(subscriber => {
            subscriber.next(value);
            subscriber.complete();
          }),
        error: (error: unknown) => settle(subscriber => subscriber.error(error)),
      }),
    );
  }
}
