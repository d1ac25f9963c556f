/** How the cost of a reader grows with its input. */
export interface Growth {
  /** CPU time of an input eight times as long, divided by that of the input: about 8 when linear. */
  readonly ratio: number;
  /** The milliseconds of the input after each doubling. */
  readonly milliseconds: readonly number[];
}

/** A linear reader has 8, a quadratic one 64. */
export const LINEAR = 24;

/** Below this, the clock and the collector decide. In milliseconds of CPU. */
const MEASURABLE_MS = 2;

/**
 * The most parts of the shortest input. The longest stays below a megabyte: beyond that, V8 matches a
 * run of one regular expression by other means, about seven times slower a character (Node 20).
 */
const MOST_PARTS = 1 << 13;

const REPEATS = 3;

/** From this on, one measurement of a longer input is enough. In milliseconds of CPU. */
const LONG_MS = 150;

/**
 * Doubles an input three times and compares the CPU time, so that a busy machine changes nothing.
 *
 * @param make An input of a number of parts.
 * @param read Reads the input.
 */
export async function growthOf<T>(
  make: (parts: number) => T,
  read: (input: T) => unknown,
): Promise<Growth> {
  let parts = 256;
  let first = await cost(make(parts), read, 1);
  while (first < MEASURABLE_MS && parts < MOST_PARTS) {
    parts *= 2;
    first = await cost(make(parts), read, 1);
  }
  // What is too fast for one measurement is read more than once in each.
  const reads = Math.ceil(MEASURABLE_MS / Math.max(first, 0.02));
  if (reads > 1) first = await cost(make(parts), read, reads);
  const milliseconds = [first];
  for (const factor of [2, 4, 8]) {
    const last = milliseconds.at(-1) as number;
    // What interrupts the only measurement makes the ratio worse, never better.
    milliseconds.push(await cost(make(parts * factor), read, reads, LONG_MS));
    // Three doublings of a quadratic reader would take minutes: two doublings are evidence enough.
    if (factor === 4 && (milliseconds.at(-1) as number) > 3.4 * last && last > 3.4 * first) break;
  }
  const last = milliseconds.at(-1) as number;
  const scale = 8 / 2 ** (milliseconds.length - 1);
  return { ratio: (last / Math.max(first, 0.5)) * scale ** 2, milliseconds };
}

/**
 * The least of some measurements: whatever interrupts one makes it longer.
 *
 * @param enough A measurement of so many milliseconds is not repeated.
 */
async function cost<T>(
  input: T,
  read: (input: T) => unknown,
  reads: number,
  enough = Infinity,
): Promise<number> {
  let least = Infinity;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const before = process.cpuUsage();
    for (let count = 0; count < reads; count++) await read(input);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    if (least >= enough) break;
  }
  return least;
}
