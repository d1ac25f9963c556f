import { AsyncSubject, type Observable, Subscription } from 'rxjs';

/**
 * Does a thing once for all who ask for it while it is under way. It goes on when they leave: whoever
 * unsubscribes gives up his own request only.
 */
export class SingleFlight<T> {
  private readonly subscription = new Subscription();
  private flight: Observable<T> | undefined;

  /** Whether it is under way. */
  get running(): boolean {
    return !!this.flight;
  }

  /** Joins what is under way, or starts it. */
  run(start: () => Observable<T>): Observable<T> {
    if (this.flight) return this.flight;
    const flight = new AsyncSubject<T>();
    this.flight = flight;
    // Forgotten before it is told: those who waited may ask again at once.
    const landed = (tell: () => void): void => {
      this.flight = undefined;
      tell();
    };
    this.subscription.add(
      start().subscribe({
        next: value => flight.next(value),
        error: (error: unknown) => landed(() => flight.error(error)),
        complete: () => landed(() => flight.complete()),
      }),
    );
    return flight;
  }

  /** Gives up what is under way. */
  cancel(): void {
    this.subscription.unsubscribe();
  }
}
