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
const MEASURABLE_MS = 1.5;
const LARGEST = 1 << 15;
const REPEATS = 2;

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
  let first = await cost(make(parts), read);
  while (first < MEASURABLE_MS && parts < LARGEST) {
    parts *= 2;
    first = await cost(make(parts), read);
  }
  const milliseconds = [first];
  for (const factor of [2, 4, 8]) {
    const last = milliseconds.at(-1) as number;
    milliseconds.push(await cost(make(parts * factor), read));
    // Three doublings of a quadratic reader would take minutes: two doublings are evidence enough.
    if (factor === 4 && (milliseconds.at(-1) as number) > 3.4 * last && last > 3.4 * first) break;
  }
  const last = milliseconds.at(-1) as number;
  const scale = 8 / 2 ** (milliseconds.length - 1);
  return { ratio: (last / Math.max(first, 0.5)) * scale ** 2, milliseconds };
}

/** The least of some runs: whatever interrupts a run makes it longer. */
async function cost<T>(input: T, read: (input: T) => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < REPEATS; run++) {
    const before = process.cpuUsage();
    await read(input);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
