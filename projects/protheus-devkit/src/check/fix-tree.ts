import { type AppFile } from '../app-package/app-file.js';
import { editTree, type AppTree } from './app-tree.js';
import { type CheckConfig } from './check-config.js';
import { checkTree } from './check-tree.js';
import { type Finding } from './finding.js';
import { rules } from './rules/index.js';

/** An application after the repairs. */
export interface FixedTree {
  /** What the packed copy has otherwise. */
  readonly edits: ReadonlyMap<string, AppFile | null>;
  readonly fixed: readonly Finding[];
  readonly left: readonly Finding[];
}

/** Repairs in a copy what the rules know how to repair, and looks again. */
export async function fixTree(
  tree: AppTree,
  found: readonly Finding[],
  config: CheckConfig,
): Promise<FixedTree> {
  const edits = new Map<string, AppFile | null>();
  let copy = tree;
  for (const rule of rules) {
    if (!rule.fix || !found.some(finding => finding.rule === rule.name)) continue;
    const changes = await rule.fix(copy);
    for (const [path, file] of changes) edits.set(path, file);
    copy = editTree(copy, changes);
  }
  const left = edits.size === 0 ? found : await checkTree(copy, config);
  // Places move with a repair; how many there are of a rule tells what is gone.
  const fixed = rules.flatMap(({ name }) => {
    const before = found.filter(finding => finding.rule === name);
    const after = left.filter(finding => finding.rule === name);
    return before.slice(0, Math.max(0, before.length - after.length));
  });
  return { edits, fixed, left };
}
