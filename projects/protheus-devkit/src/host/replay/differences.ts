import { PLACEHOLDER } from '../../secrets/redact.js';
import { type Values } from './values-of.js';

/** A value that differs between a recording and what was received. */
export interface Difference {
  /** Where: `query page`, `body items.0.id`, `tenantid`. */
  readonly name: string;
  readonly recorded: string | undefined;
  readonly received: string | undefined;
  /** It is not counted; an id in it is replaced all the same. */
  readonly isIgnored?: true;
}

/**
 * The values that differ. A value that was removed from the recording, as tokens are, differs from none.
 * @param isIgnored whether a difference at a path does not count
 */
export function differences(
  prefix: string,
  recorded: Values,
  received: Values,
  isIgnored: (path: string) => boolean,
): readonly Difference[] {
  const found: Difference[] = [];
  for (const path of new Set([...recorded.keys(), ...received.keys()])) {
    const [before, now] = [recorded.get(path), received.get(path)];
    if (before === now || before?.includes(PLACEHOLDER)) continue;
    found.push({
      ...{ name: `${prefix} ${path}`.trim(), recorded: before, received: now },
      ...(isIgnored(path) ? { isIgnored: true as const } : {}),
    });
  }
  return found;
}

/** The differences that count. */
export function counted(found: readonly Difference[]): readonly Difference[] {
  return found.filter(({ isIgnored }) => !isIgnored);
}

/** The longest text of a value in a note. */
const SHOWN = 40;

/** The differences that count as a text for a note; empty without one. */
export function describeDifferences(all: readonly Difference[]): string {
  const found = counted(all);
  const texts = found
    .slice(0, 5)
    .map(({ name, recorded, received }) => `${name}: ${shown(recorded)} → ${shown(received)}`);
  return texts.join('; ') + (found.length > 5 ? '; …' : '');
}

function shown(value: string | undefined): string {
  if (value === undefined) return '–';
  return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
}

/**
 * An answer of a recording with the ids that the application created in this run: each that the recorded request
 * had, and the answer repeats, is replaced with the one of the request that was received.
 */
export function withReceivedIds(answer: string, found: readonly Difference[]): string {
  let result = answer;
  for (const { recorded, received } of found) {
    if (recorded === undefined || received === undefined || !isId(recorded)) continue;
    result = result.replaceAll(recorded, received);
  }
  return result;
}

/** Whether a value may be an id. The number of a page is none: it would be replaced wherever it stands. */
export function isId(value: string): boolean {
  return value.length >= 6 && value.length <= 200 && /\d/.test(value) && !/\s/.test(value);
}
