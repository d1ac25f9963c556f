import { type Text } from '../../cli/command.js';
import { type DevkitErrorCode } from '../../devkit-error.js';
import { type ConfigSet, type Role } from './config-set.js';
import { type NotChecked, type Observation, type Severity } from './finding.js';

/** One rule of `broker check`, in a file of its own under `rules/`. */
export interface Rule {
  readonly code: DevkitErrorCode;
  readonly severity: Severity;
  /** What must hold, in one sentence. */
  readonly title: Text;
  /** The documentation that says so. */
  readonly source: string;
  /** The files without which the rule says "not checked". */
  readonly needs: readonly Role[];
  /** Looks. Yields nothing when all is well. */
  check(set: ConfigSet): Iterable<Observation | NotChecked>;
}
