import { DevkitError } from '../devkit-error.js';

/** A reader of text of others, with examples of what it reads. */
export interface FuzzedReader {
  readonly name: string;
  readonly examples: readonly string[];
  read(text: string): unknown;
}

/** An input for which a reader threw something that has no code. */
export interface FuzzFailure {
  readonly reader: string;
  readonly input: string;
  readonly error: unknown;
}

/** What ends a run, whichever comes first. */
export interface FuzzBounds {
  readonly count: number;
  readonly milliseconds: number;
}

/** Signs that mean something to one of the readers. */
const SIGNS = [
  ...['{', '}', '[', ']', '(', ')', '<', '>', '"', "'", '`', '\\', '/', '//', '/*', '*/', '<!--'],
  ...['=', ':', ';', ',', '#', '$', '${', '%', '%2', '%00', '&', '&amp;', '@', '?', '!', '|', '~'],
  ...['\n', '\r', '\r\n', '\t', ' ', '\0', '\u001b', '\ud800', '\ufeff', '\u202e', 'é', '0', '-1'],
  ...['1e999', 'null', 'true', '__proto__', 'constructor', 'include', 'eyJ', 'PK\u0003\u0004'],
];
const LONGEST = 4_000;

/** Numbers below 1 that a seed determines: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Gives each reader inputs that are made of its examples: parts are cut out, doubled, moved and replaced.
 *
 * @returns How many inputs were read, and the first failure.
 */
export async function fuzz(
  readers: readonly FuzzedReader[],
  seed: number,
  { count, milliseconds }: FuzzBounds,
): Promise<{ readonly inputs: number; readonly failure?: FuzzFailure }> {
  const random = randomOf(seed);
  const end = performance.now() + milliseconds;
  let inputs = 0;
  for (; inputs < count && performance.now() < end; inputs++) {
    const reader = readers[inputs % readers.length] as FuzzedReader;
    const input = mutated(pick(reader.examples, random), random);
    try {
      await reader.read(input);
    } catch (error) {
      if (!(error instanceof DevkitError)) {
        return { inputs, failure: { reader: reader.name, input, error } };
      }
    }
  }
  return { inputs };
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

function mutated(example: string, random: () => number): string {
  let text = example;
  for (let changes = Math.floor(random() * 8); changes >= 0; changes--) {
    const from = Math.floor(random() * (text.length + 1));
    const to = Math.min(text.length, from + Math.floor(random() * 20));
    const part = text.slice(from, to);
    const sign = pick(SIGNS, random);
    const made = pick(
      ['', sign, part + part, sign.repeat(Math.floor(random() * 300)), part + sign],
      random,
    );
    text = (text.slice(0, from) + made + text.slice(to)).slice(0, LONGEST);
  }
  return text;
}
