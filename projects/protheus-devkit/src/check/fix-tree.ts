import { type AppFile } from '../app-package/app-file.js';
import { type Finding } from '../findings/finding.js';
import { type AppCheckConfig } from './check-config.js';
import { checkTree } from './check-tree.js';
import { type AppTree, editTree } from './model/app-tree.js';
import { appRules } from './rules/index.js';

/** An application after the repairs. */
export interface FixedTree {
  /** The files that differ in the packed copy. */
  readonly edits: ReadonlyMap<string, AppFile | null>;
  /** The findings that the repairs removed. */
  readonly fixed: readonly Finding[];
  readonly remaining: readonly Finding[];
}

/** Repairs in a copy what the rules can repair, and checks the copy. */
export async function fixTree(
  tree: AppTree,
  found: readonly Finding[],
  config: AppCheckConfig,
): Promise<FixedTree> {
  const edits = new Map<string, AppFile | null>();
  let copy = tree;
  for (const rule of appRules) {
    if (!rule.fix || !found.some(finding => finding.rule === rule.meta.name)) continue;
    const changes = await rule.fix(copy);
    for (const [path, file] of changes) edits.set(path, file);
    copy = editTree(copy, changes);
  }
  const remaining = edits.size === 0 ? found : await checkTree(copy, config);
  // A repair moves places: the findings of each rule are counted before and after.
  const fixed = appRules.flatMap(({ meta }) => {
    const before = found.filter(({ rule }) => rule === meta.name);
    const after = remaining.filter(({ rule }) => rule === meta.name);
    return before.slice(0, Math.max(0, before.length - after.length));
  });
  return { edits, fixed, remaining };
}
