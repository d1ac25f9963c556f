interface Timer {
  readonly run: () => void;
  readonly every: number | undefined;
  at: number;
}

interface ZoneLike {
  readonly current: { wrap<T>(task: T, source: string): T };
}

const NAMES = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

/** How many timers may run in one turn; a timer that starts itself anew without end exceeds it. */
const MANY = 100_000;

/**
 * The number of the last timer. Negative and never used again, so that a late `clearTimeout()` can meet
 * neither a real timer of the page nor one of the next spec.
 */
let last = 0;

/** Stands in for the page’s timers and for `Date.now()` until it is put away. */
export class FakeTime {
  private readonly page = globalThis as unknown as Record<string, unknown>;
  private readonly originals = NAMES.map(name => [name, this.page[name]] as const);
  private readonly dateNow = Date.now;
  private readonly timers = new Map<number, Timer>();
  private now = this.dateNow();

  constructor() {
    this.page['setTimeout'] = (run: () => void, delay = 0, ...args: unknown[]) =>
      this.start(run, delay, undefined, args);
    this.page['setInterval'] = (run: () => void, delay = 0, ...args: unknown[]) =>
      this.start(run, delay, Math.max(delay, 1), args);
    this.page['clearTimeout'] = this.page['clearInterval'] = (id: number) => this.timers.delete(id);
    Date.now = () => this.now;
  }

  /** Lets time pass: the timers that fall due run in their order, each at its own time. */
  tick(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (let count = 0; count < MANY; count++) {
      const due = [...this.timers].filter(([, { at }]) => at <= until);
      if (!due.length) {
        this.now = until;
        return;
      }
      const [id, timer] = due.reduce((first, next) => (next[1].at < first[1].at ? next : first));
      this.now = Math.max(this.now, timer.at);
      if (timer.every === undefined) this.timers.delete(id);
      else timer.at += timer.every;
      timer.run();
    }
    throw new Error(`More than ${MANY} timers ran within ${milliseconds} ms of fake time.`);
  }

  /** Puts the page’s own timers back. */
  restore(): void {
    for (const [name, original] of this.originals) this.page[name] = original;
    Date.now = this.dateNow;
  }

  private start(
    task: (...args: unknown[]) => void,
    delay: number,
    every: number | undefined,
    args: unknown[],
  ): number {
    const zone = this.page['Zone'] as ZoneLike | undefined;
    const run = (): void => task(...args);
    this.timers.set(--last, {
      run: zone ? zone.current.wrap(run, 'FakeTime') : run,
      every,
      at: this.now + Math.max(delay, 0),
    });
    return last;
  }
}
