import { Subscriber } from 'rxjs';

/**
 * Passes everything on, and gives a failure to somebody else instead: `catchError` without an
 * Observable of its own, because this stands in the way of each request.
 */
export class FailureSubscriber<T> extends Subscriber<T> {
  constructor(
    destination: Subscriber<T>,
    private readonly failed: (error: unknown) => void,
  ) {
    super(destination);
  }

  protected override _error(error: unknown): void {
    this.unsubscribe();
    this.failed(error);
  }
}
