import { describeCases, type RuleCases } from '../../findings/testing/describe-cases.js';
import { type AppTree } from '../model/app-tree.js';
import { type AppRule } from '../rules/support/app-rule.js';
import { type Files, runRule } from './run-rule.js';

/**
 * Describes a rule of `check` by applications that it reports and applications that it does not.
 *
 * @param options The rule's options.
 */
export function describeRule(
  rule: AppRule,
  cases: RuleCases<Files | AppTree>,
  options?: Readonly<Record<string, unknown>>,
): void {
  describeCases(rule.meta, cases, async input => ({
    findings: await runRule(rule, input, options),
    notChecked: [],
  }));
}
