import { type Text } from '../cli/command.js';
import { type DevkitErrorCode } from '../devkit-error.js';

/** An `error` keeps the application from opening or working; a `warning` may. */
export type Severity = 'error' | 'warning';

/** Where in the application a finding is. */
export interface Place {
  /** Path inside the application's folder, with `/`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Something in a build or a package that keeps it from working inside Protheus. */
export interface Finding {
  readonly rule: string;
  readonly code: DevkitErrorCode;
  readonly severity: Severity;
  readonly place?: Place;
  /** What was found and what comes of it. */
  readonly cause: Text;
  /** What to do. */
  readonly cure: Text;
  /** Whether `package --fix` repairs it in the copy that is packed. */
  readonly fixable: boolean;
}
