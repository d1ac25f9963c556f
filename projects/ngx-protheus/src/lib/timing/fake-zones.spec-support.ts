interface FakeZone {
  readonly name: string;
  run<T>(task: () => T): T;
}

/**
 * Replaces zone.js, so that specs about zones also run without it. If zone.js is loaded, its timers
 * and listeners continue to work: they use the current zone.
 */
export class FakeZones {
  readonly #original = (globalThis as { Zone?: { root: object } }).Zone;
  readonly #running: FakeZone[] = [this.#zone('root')];

  constructor() {
    const running = this.#running;
    (globalThis as { Zone?: unknown }).Zone = {
      root: running[0],
      get current(): FakeZone {
        return running[running.length - 1];
      },
    };
  }

  /** The name of the current zone. */
  get name(): string {
    return this.#running[this.#running.length - 1].name;
  }

  run<T>(name: string, task: () => T): T {
    return this.#zone(name).run(task);
  }

  restore(): void {
    (globalThis as { Zone?: unknown }).Zone = this.#original;
  }

  #zone(name: string): FakeZone {
    const zone: FakeZone = Object.assign(Object.create(this.#original?.root ?? null), {
      run: <T>(task: () => T): T => {
        this.#running.push(zone);
        try {
          return task();
        } finally {
          this.#running.pop();
        }
      },
    });
    return Object.defineProperty(zone, 'name', { value: name });
  }
}
