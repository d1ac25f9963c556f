import { posix } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { treePath } from '../edit/tree-path';

/** A tsconfig file followed by those that it extends. */
export function tsconfigChain(tree: Tree, path: string): JsonFile[] {
  const chain: JsonFile[] = [];
  const visit = (current: string): void => {
    if (chain.some(({ path }) => path === current)) return;
    const json = JsonFile.open(tree, current);
    if (!json) return;
    chain.push(json);
    const bases = json.get<string | string[]>(['extends']) ?? [];
    for (const base of [bases].flat()) {
      // Configurations of packages are not edited.
      if (!base.startsWith('.')) continue;
      const target = treePath(posix.dirname(current), base);
      visit(tree.exists(target) ? target : `${target}.json`);
    }
  };
  visit(path);
  return chain;
}

/** The `paths` of a tsconfig file with absolute targets. */
export interface PathMapping {
  /** The folder in which bare module names are resolved, if `baseUrl` is set. */
  readonly baseUrl?: string;
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

/** Reads `baseUrl` and `paths` of a tsconfig file and of those that it extends. */
export function pathMapping(tree: Tree, path: string): PathMapping {
  const chain = tsconfigChain(tree, path);
  const option = <T>(name: string): { value: T; folder: string } | undefined => {
    for (const json of chain) {
      const value = json.get<T>(['compilerOptions', name]);
      if (value !== undefined) return { value, folder: posix.dirname(json.path) };
    }
    return undefined;
  };
  const base = option<string>('baseUrl');
  const baseUrl = base && treePath(base.folder, base.value);
  const found = option<Record<string, string[]>>('paths');
  const root = baseUrl ?? found?.folder ?? '/';
  const paths = new Map(
    Object.entries(found?.value ?? {}).map(([pattern, targets]) => [
      pattern,
      targets.map(target => treePath(root, target)),
    ]),
  );
  return baseUrl ? { baseUrl, paths } : { paths };
}
