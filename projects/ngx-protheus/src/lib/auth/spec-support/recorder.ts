import { type Observable, type Subscription } from 'rxjs';

/** Subscribes to an observable and records its values, its error and its end. */
export class Recorder<T> {
  readonly values: T[] = [];
  error: unknown;
  done = false;
  readonly #subscription: Subscription;

  constructor(source: Observable<T>) {
    this.#subscription = source.subscribe({
      next: value => this.values.push(value),
      error: (error: unknown) => {
        this.error = error;
        this.done = true;
      },
      complete: () => (this.done = true),
    });
  }

  cancel(): void {
    this.#subscription.unsubscribe();
  }
}
