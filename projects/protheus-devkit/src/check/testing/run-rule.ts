import { memoryFile } from '../../app-package/memory-file.js';
import { type Finding } from '../../findings/finding.js';
import { checkTree } from '../check-tree.js';
import { type AppTree, appTree, editTree } from '../model/app-tree.js';
import { type AppRule } from '../rules/support/app-rule.js';

/** The files of an application by their path: text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** @returns An application for the rules, from files in memory. */
export function treeOf(files: Files, kind: AppTree['kind'] = 'folder', label = 'demo'): AppTree {
  return appTree(
    kind,
    label,
    Object.entries(files).map(([path, content]) => memoryFile(path, Buffer.from(content))),
  );
}

/** @returns What a rule finds in an application. */
export async function runRule(
  rule: AppRule,
  input: Files | AppTree,
  options: Readonly<Record<string, unknown>> = {},
): Promise<readonly Finding[]> {
  const tree = 'kind' in input ? (input as AppTree) : treeOf(input as Files);
  const config = new Map([[rule.meta.name, { severity: undefined, options }]]);
  return (await checkTree(tree, config)).filter(finding => finding.rule === rule.meta.name);
}

/** @returns The files after the rule's repair, and what the rule finds in them. */
export async function fixWith(
  rule: AppRule,
  files: Files,
): Promise<{
  readonly remaining: readonly Finding[];
  readonly text: (path: string) => Promise<string>;
}> {
  const before = treeOf(files);
  const after = editTree(before, (await rule.fix?.(before)) ?? new Map());
  return {
    remaining: await runRule(rule, after),
    text: async path => String((await after.files.get(path)?.read()) ?? 'no such file'),
  };
}

/** @returns A page without a problem, with more markup in its head and body. */
export function page(head = '', body = ''): string {
  return `<!doctype html>\n<html>\n<head><meta charset="utf-8"><base href="/">${head}</head>\n<body>${body}</body>\n</html>\n`;
}

/** @returns A text in the form of a token, built here so that no scanner finds one in the sources. */
export function fakeJwt(): string {
  return [
    { alg: 'none', typ: 'JWT' },
    { sub: 'nobody', exp: 0 },
  ]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('x'.repeat(20))
    .join('.');
}
