import { type Text } from '../../cli/command.js';
import { type DevkitErrorCode } from '../../devkit-error.js';

/** How bad it is: an error stops something, a warning may, an info is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Where something was found. */
export interface Place {
  /** The path as it was given, or an address. */
  readonly file: string;
  /** Counted from 1; absent when the finding is about the whole file or an address. */
  readonly line?: number;
  /** The key or directive that is meant. */
  readonly key?: string;
}

/** What a rule says about one place. */
export interface Observation {
  readonly place: Place;
  /** What is written there and why it is a fault. */
  readonly cause: Text;
  /** What to do. */
  readonly cure: Text;
}

/** Why a rule could not look. */
export interface NotChecked {
  readonly notChecked: Text;
}

/** One finding of `broker check` or `doctor`. */
export interface Finding extends Observation {
  readonly code: DevkitErrorCode;
  readonly severity: Severity;
  /** The documentation that says so. */
  readonly source: string;
}
