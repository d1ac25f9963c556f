import { type Where } from './record.js';

/** A difference that is meant, and why. */
export interface Difference {
  /** What gets better. */
  readonly why: string;
  /** Whether it is seen only inside Protheus, or only outside. */
  readonly where?: Where;
  /** The calls. */
  readonly call: RegExp;
  /** The places in their traces. */
  readonly path: RegExp;
  /** What is there with protheus-lib-core, as JSON; anything when left out. */
  readonly published?: RegExp;
  /** What is there with ours, as JSON. */
  readonly ours: RegExp;
}

/** A difference that was found. */
export interface Found {
  readonly where: Where;
  readonly call: string;
  readonly path: string;
  readonly published: unknown;
  readonly ours: unknown;
}

/** Whether a difference was meant. */
export function isFor(meant: Difference, found: Found): boolean {
  return (
    (meant.where ?? found.where) === found.where &&
    meant.call.test(found.call) &&
    meant.path.test(found.path) &&
    (meant.published ?? /./).test(JSON.stringify(found.published)) &&
    meant.ours.test(JSON.stringify(found.ours))
  );
}
