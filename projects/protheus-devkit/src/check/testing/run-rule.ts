import { memoryFile } from '../../app-package/memory-file.js';
import { appTree, editTree, type AppTree } from '../app-tree.js';
import { checkTree } from '../check-tree.js';
import { type Finding } from '../finding.js';
import { type Rule } from '../rule.js';

/** Files of an application by their path; text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An application as a rule sees it, from files in memory. */
export const treeOf = (files: Files, kind: AppTree['kind'] = 'folder', label = 'demo'): AppTree =>
  appTree(
    kind,
    label,
    Object.entries(files).map(([path, content]) => memoryFile(path, Buffer.from(content))),
  );

/** What a rule finds in files, or in a tree. */
export async function runRule(
  rule: Rule,
  input: Files | AppTree,
  options: Readonly<Record<string, unknown>> = {},
): Promise<readonly Finding[]> {
  const tree = 'kind' in input ? (input as AppTree) : treeOf(input as Files);
  const config = new Map([[rule.name, { severity: undefined, options }]]);
  return (await checkTree(tree, config)).filter(finding => finding.rule === rule.name);
}

/** The files after the rule's repair, once more looked at by the rule. */
export async function fixWith(
  rule: Rule,
  files: Files,
): Promise<{
  readonly left: readonly Finding[];
  readonly text: (path: string) => Promise<string>;
}> {
  const before = treeOf(files);
  const after = editTree(before, (await rule.fix?.(before)) ?? new Map());
  return {
    left: await runRule(rule, after),
    text: async path => String((await after.files.get(path)?.read()) ?? 'no such file'),
  };
}

/** A page that nothing is wrong with, with more markup in its head and body. */
export const page = (head = '', body = ''): string =>
  `<!doctype html>\n<html>\n<head><meta charset="utf-8"><base href="/">${head}</head>\n<body>${body}</body>\n</html>\n`;

/** A token that is none: built here, so that no scanner finds one in the sources. */
export const fakeJwt = (): string =>
  [
    { alg: 'none', typ: 'JWT' },
    { sub: 'nobody', exp: 0 },
  ]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('x'.repeat(20))
    .join('.');
