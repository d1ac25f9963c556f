import { type Text } from '../cli/command.js';
import { type DevkitErrorCode } from '../devkit-error.js';
import { type Edits } from '../app-package/app-file.js';
import { type AppTree } from './app-tree.js';
import { type Place, type Severity } from './finding.js';
import { type TextFile } from './text-file.js';

/** What a rule says when it finds something. */
export interface Report {
  readonly place?: Place | undefined;
  readonly cause: Text;
  readonly cure: Text;
  /** For a rule that also knows a lesser case. */
  readonly severity?: Severity;
}

/** What a rule is given. */
export interface RuleContext {
  readonly tree: AppTree;
  /** The rule's options from the configuration file, already checked by the rule. */
  readonly options: Readonly<Record<string, unknown>>;
  report(finding: Report): void;
}

/** One run of a rule over one application. */
export interface RuleRun {
  /** Called for every text of the application, once each. */
  text?(file: TextFile): void;
  /** Called after all texts. */
  end?(): void | Promise<void>;
}

/** One thing that can be wrong with an application. */
export interface Rule {
  /** As written in the configuration file. */
  readonly name: string;
  readonly code: DevkitErrorCode;
  readonly severity: Severity;
  /** The options it takes, each with the test of a value. */
  readonly options?: Readonly<Record<string, (value: unknown) => boolean>>;
  start(context: RuleContext): RuleRun;
  /** Repairs the copy that is packed, where that cannot do harm. The source is never touched. */
  fix?(tree: AppTree): Promise<Edits>;
}
