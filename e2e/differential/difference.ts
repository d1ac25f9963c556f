import { type Where } from './record.js';

/** An intended difference, with its reason. */
export interface Difference {
  /** The improvement. */
  readonly why: string;
  /** Set when the difference exists only inside Protheus, or only outside. */
  readonly where?: Where;
  /** The names of the calls. */
  readonly call: RegExp;
  /** The paths in their traces. */
  readonly path: RegExp;
  /** The value with protheus-lib-core, as JSON; any value when left out. */
  readonly published?: RegExp;
  /** The value with our library, as JSON. */
  readonly ours: RegExp;
}

/** A difference between the two libraries. */
export interface FoundDifference {
  readonly where: Where;
  readonly call: string;
  readonly path: string;
  readonly published: unknown;
  readonly ours: unknown;
}

/** Whether a difference is an intended one. */
export function matches(intended: Difference, found: FoundDifference): boolean {
  return (
    (intended.where ?? found.where) === found.where &&
    intended.call.test(found.call) &&
    intended.path.test(found.path) &&
    (intended.published ?? /./).test(JSON.stringify(found.published)) &&
    intended.ours.test(JSON.stringify(found.ours))
  );
}
