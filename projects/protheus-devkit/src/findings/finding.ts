import { type DevkitErrorCode } from '../devkit-error.js';
import { type LocalizedText } from '../text.js';

/** An `error` stops something from working, a `warning` may, an `information` is good to know. */
export type Severity = 'error' | 'warning' | 'information';

/** Where something was found. */
export interface Place {
  /** A path, with `/` inside an application and otherwise as it was given, or a URL. */
  readonly file: string;
  /** Counted from 1; absent when the finding is about the whole file or a URL. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  /** The key, directive or header of the finding. */
  readonly key?: string;
}

/** A problem in an application, in the configuration of an installation or in a running one. */
export interface Finding {
  readonly code: DevkitErrorCode;
  /** The name of the rule or probe that found it. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was found, and the effect. */
  readonly message: LocalizedText;
  /** What to do. */
  readonly solution: LocalizedText;
  readonly place?: Place;
  /** Whether `package --fix` repairs it in the packed copy. */
  readonly fixable?: boolean;
  /** The documentation that the rule is based on. */
  readonly source?: string;
}
