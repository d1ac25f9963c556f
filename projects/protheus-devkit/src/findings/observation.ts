import { type LocalizedText } from '../text.js';
import { type Finding, type Place, type Severity } from './finding.js';
import { plainFinding } from './plain-finding.js';
import { type RuleMeta } from './rule-meta.js';

/** What a rule reports about one place; the rest of the finding comes from the rule's `meta`. */
export interface Observation {
  readonly place?: Place | undefined;
  /** What was found, and the effect. */
  readonly message: LocalizedText;
  /** What to do. */
  readonly solution: LocalizedText;
  /** For a rule that has a case of another severity. */
  readonly severity?: Severity;
}

/** @returns The finding of a rule. */
export function findingOf(meta: RuleMeta, { place, ...observed }: Observation): Finding {
  const { code, name: rule, severity, source } = meta;
  return plainFinding({ code, rule, severity, ...observed, ...(place && { place }), source });
}
