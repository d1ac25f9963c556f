import { PLACEHOLDER } from '../../secrets/redact.js';
import { type Values } from './values-of.js';

/** A value that differs between a recording and what was received. */
export interface Difference {
  /** Where: `query page`, `body items.0.id`, `tenantid`. */
  readonly name: string;
  readonly recorded: string | undefined;
  readonly received: string | undefined;
}

/**
 * The values that differ. A value that was removed from the recording, as tokens are, differs from none.
 * @param isIgnored whether a path is not compared
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
    if (before === now || before?.includes(PLACEHOLDER) || isIgnored(path)) continue;
    found.push({ name: `${prefix} ${path}`.trim(), recorded: before, received: now });
  }
  return found;
}

/** The longest text of a value in a note. */
const SHOWN = 40;

/** The differences as a text for a note. */
export function describeDifferences(found: readonly Difference[]): string {
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
 * An answer of a recording with the ids that the application made anew: each that the recorded request
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

/** A number of a page is no id: it would be replaced wherever it stands. */
function isId(value: string): boolean {
  return value.length >= 6 && value.length <= 200 && /\d/.test(value) && !/\s/.test(value);
}
