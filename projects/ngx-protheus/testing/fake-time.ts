interface Timer {
  readonly run: () => void;
  readonly interval: number | undefined;
  dueAt: number;
}

interface ZoneLike {
  readonly current: { wrap<T>(task: T, source: string): T };
}

const TIMER_FUNCTIONS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

/** The limit of timers in one `tick()`; a timer that restarts itself endlessly exceeds it. */
const MAX_TIMERS_PER_TICK = 100_000;

/**
 * The id of the last timer. Ids are negative and never reused, so that a late `clearTimeout()`
 * affects neither a real timer of the page nor one of the next spec.
 */
let lastTimerId = 0;

/** Replaces the page's timers and `Date.now()` until `restore()` is called. */
export class FakeTime {
  readonly #globals = globalThis as unknown as Record<string, unknown>;
  readonly #originals = TIMER_FUNCTIONS.map(name => [name, this.#globals[name]] as const);
  readonly #dateNow = Date.now;
  readonly #timers = new Map<number, Timer>();
  #now = this.#dateNow();

  constructor() {
    this.#globals['setTimeout'] = (run: () => void, delay = 0, ...args: unknown[]) =>
      this.#start(run, delay, undefined, args);
    this.#globals['setInterval'] = (run: () => void, delay = 0, ...args: unknown[]) =>
      this.#start(run, delay, Math.max(delay, 1), args);
    this.#globals['clearTimeout'] = this.#globals['clearInterval'] = (id: number) =>
      this.#timers.delete(id);
    Date.now = () => this.#now;
  }

  /**
   * Advances the time. The timers that become due run in their order, each at its own time.
   *
   * @param milliseconds How far to advance the time.
   */
  tick(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (let count = 0; count < MAX_TIMERS_PER_TICK; count++) {
      const due = [...this.#timers].filter(([, { dueAt: at }]) => at <= until);
      if (!due.length) {
        this.#now = until;
        return;
      }
      const [id, timer] = due.reduce((first, next) =>
        next[1].dueAt < first[1].dueAt ? next : first,
      );
      this.#now = Math.max(this.#now, timer.dueAt);
      if (timer.interval === undefined) this.#timers.delete(id);
      else timer.dueAt += timer.interval;
      timer.run();
    }
    throw new Error(
      `More than ${MAX_TIMERS_PER_TICK} timers ran within ${milliseconds} ms of fake time.`,
    );
  }

  /** Restores the page's own timers and `Date.now()`. */
  restore(): void {
    for (const [name, original] of this.#originals) this.#globals[name] = original;
    Date.now = this.#dateNow;
  }

  #start(
    task: (...args: unknown[]) => void,
    delay: number,
    every: number | undefined,
    args: unknown[],
  ): number {
    const zone = this.#globals['Zone'] as ZoneLike | undefined;
    const run = (): void => task(...args);
    this.#timers.set(--lastTimerId, {
      run: zone ? zone.current.wrap(run, 'FakeTime') : run,
      interval: every,
      dueAt: this.#now + Math.max(delay, 0),
    });
    return lastTimerId;
  }
}
