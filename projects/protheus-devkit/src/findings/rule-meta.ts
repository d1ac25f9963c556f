import { type DevkitErrorCode } from '../devkit-error.js';
import { type LocalizedText } from '../text.js';
import { type Severity } from './finding.js';

/** What a rule says about itself, in whichever engine it runs. */
export interface RuleMeta {
  /** The name of the rule's file, without `.ts`; as written in `protheus.check.json`. */
  readonly name: string;
  readonly code: DevkitErrorCode;
  readonly severity: Severity;
  /** What must hold, in one sentence. */
  readonly title: LocalizedText;
  /** The documentation that the rule is based on. */
  readonly source: string;
}
