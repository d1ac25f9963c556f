/**
 * Drops outdated responses. Of two pending requests to the same URL the first one may be answered
 * last.
 */
export class LatestResponseOnly {
  #lastStarted = 0;
  #lastAccepted = 0;

  /** Starts a request. @returns Its number. */
  start(): number {
    return ++this.#lastStarted;
  }

  /** Whether the response to a request is newer than all accepted ones. */
  accept(requestNumber: number): boolean {
    if (requestNumber < this.#lastAccepted) return false;
    this.#lastAccepted = requestNumber;
    return true;
  }
}
