import { compareSeverity } from '../findings/compare-severity.js';
import { type Finding } from '../findings/finding.js';
import { findingOf } from '../findings/observation.js';
import { type AppCheckConfig } from './check-config.js';
import { type AppTree } from './model/app-tree.js';
import { TextFile } from './model/text-file.js';
import { appRules } from './rules/index.js';
import { type RuleRun } from './rules/support/app-rule.js';

/**
 * Runs the rules over an application. Each text is read once, so that a large application needs
 * no more memory than its largest script.
 *
 * @returns The findings: errors first, then by code.
 */
export async function checkTree(
  tree: AppTree,
  config: AppCheckConfig,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const runs: RuleRun[] = [];
  for (const rule of appRules) {
    const { meta } = rule;
    const { severity: configured, options = {} } = config.get(meta.name) ?? {};
    if (configured === 'off') continue;
    const run = rule.start({
      tree,
      options,
      report: observation =>
        findings.push({
          ...findingOf(meta, observation),
          ...(configured && { severity: configured }),
          fixable: rule.fix !== undefined,
        }),
    });
    runs.push(run);
  }
  for (const file of tree.files.values()) {
    const text = await TextFile.read(file);
    if (text) for (const run of runs) run.text?.(text);
  }
  for (const run of runs) await run.end?.();
  return findings.sort((a, b) => compareSeverity(a, b) || compareCode(a, b));
}

function compareCode(a: Finding, b: Finding): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
