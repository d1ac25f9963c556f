import { type Clock } from '../../timing/clock';

/** A clock that advances only when a spec says so. */
export class ManualClock implements Clock {
  #time: number;
  readonly #timers = new Map<object, { at: number; run: () => void }>();

  constructor(start = Date.UTC(2026, 10, 21, 12)) {
    this.#time = start;
  }

  now(): number {
    return this.#time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const id = {};
    this.#timers.set(id, { at: this.#time + milliseconds, run });
    return () => this.#timers.delete(id);
  }

  /** The number of timers that are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Advances the time and runs the timers that are due, in order. */
  advance(milliseconds: number): void {
    const end = this.#time + milliseconds;
    for (;;) {
      let next: [object, { at: number; run: () => void }] | undefined;
      for (const entry of this.#timers) {
        if (entry[1].at <= end && (!next || entry[1].at < next[1].at)) next = entry;
      }
      if (!next) break;
      this.#timers.delete(next[0]);
      this.#time = Math.max(this.#time, next[1].at);
      next[1].run();
    }
    this.#time = end;
  }

  /** Sets the computer's clock, which does not change when the timers run. */
  set(milliseconds: number): void {
    const by = milliseconds - this.#time;
    for (const timer of this.#timers.values()) timer.at += by;
    this.#time = milliseconds;
  }
}
