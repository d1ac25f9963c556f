import { type AppTree } from './app-tree.js';
import { type CheckConfig } from './check-config.js';
import { type Finding } from './finding.js';
import { type RuleRun } from './rule.js';
import { rules } from './rules/index.js';
import { TextFile } from './text-file.js';

/**
 * Runs the rules over an application. Each text is read once, so that a large application needs
 * no more memory than its largest script.
 */
export async function checkTree(tree: AppTree, config: CheckConfig): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const runs: RuleRun[] = [];
  for (const rule of rules) {
    const { severity: wanted, options = {} } = config.get(rule.name) ?? {};
    if (wanted === 'off') continue;
    const run = rule.start({
      tree,
      options,
      report: ({ place, cause, cure, severity }) =>
        findings.push({
          rule: rule.name,
          code: rule.code,
          severity: wanted ?? severity ?? rule.severity,
          ...(place && { place }),
          cause,
          cure,
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
  return findings.sort(byImportance);
}

const byImportance = (a: Finding, b: Finding): number =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
