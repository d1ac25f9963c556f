import { type AppFileEdits } from '../../../app-package/app-file.js';
import { type Observation } from '../../../findings/observation.js';
import { type RuleMeta } from '../../../findings/rule-meta.js';
import { type AppTree } from '../../model/app-tree.js';
import { type TextFile } from '../../model/text-file.js';

/** What a rule receives. */
export interface RuleContext {
  readonly tree: AppTree;
  /** The rule's options from the configuration file, already checked by the rule. */
  readonly options: Readonly<Record<string, unknown>>;
  report(observation: Observation): void;
}

/** One run of a rule over one application. */
export interface RuleRun {
  /** Called once for each text of the application. */
  text?(file: TextFile): void;
  /** Called after all texts. */
  end?(): void | Promise<void>;
}

/** One rule of `check`, in a file of its own under `rules/`. */
export interface AppRule {
  readonly meta: RuleMeta;
  /** The options of the rule, each with the test of a value. */
  readonly options?: Readonly<Record<string, (value: unknown) => boolean>>;
  start(context: RuleContext): RuleRun;
  /** Repairs the copy that is packed, where that is safe. The source is never changed. */
  fix?(tree: AppTree): Promise<AppFileEdits>;
}
