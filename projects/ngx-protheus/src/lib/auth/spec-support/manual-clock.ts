import { type Clock } from '../../timing/clock';

/** A clock that stands still until a spec turns it. */
export class ManualClock implements Clock {
  private time: number;
  private readonly timers = new Map<object, { at: number; run: () => void }>();

  constructor(start = Date.UTC(2026, 10, 21, 12)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const id = {};
    this.timers.set(id, { at: this.time + milliseconds, run });
    return () => this.timers.delete(id);
  }

  /** How many timers are set. */
  get pending(): number {
    return this.timers.size;
  }

  /** Lets time pass and runs what falls due, in order. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      let next: [object, { at: number; run: () => void }] | undefined;
      for (const entry of this.timers) {
        if (entry[1].at <= end && (!next || entry[1].at < next[1].at)) next = entry;
      }
      if (!next) break;
      this.timers.delete(next[0]);
      this.time = Math.max(this.time, next[1].at);
      next[1].run();
    }
    this.time = end;
  }

  /** Somebody sets the computer's clock; timers do not care. */
  set(milliseconds: number): void {
    const by = milliseconds - this.time;
    for (const timer of this.timers.values()) timer.at += by;
    this.time = milliseconds;
  }
}
