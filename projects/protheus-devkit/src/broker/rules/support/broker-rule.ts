import { type Observation } from '../../../findings/observation.js';
import { type RuleMeta } from '../../../findings/rule-meta.js';
import { type NotChecked } from '../../../findings/unchecked.js';
import { type ConfigSet, type Role } from '../../model/config-set.js';

/** One rule of `broker check`, in a file of its own under `rules/`. */
export interface BrokerRule {
  readonly meta: RuleMeta;
  /** The files without which the rule is listed as not checked. */
  readonly needs: readonly Role[];
  /**
   * Whether the rule is about names of sections and keys. Every other rule is about values: a finding on
   * a value that comes from outside, as `${PORT}`, is listed as not checked.
   */
  readonly isAboutNames?: boolean;
  /** @returns What is wrong with the files of an installation; nothing when all is well. */
  check(set: ConfigSet): Iterable<Observation | NotChecked>;
}
