import { posix } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { treePath } from '../edit/tree-path';
import { type PathMapping } from './tsconfig';

/** The file of a module name, if it is a file of the application. */
export function resolveModule(
  tree: Tree,
  from: string,
  name: string,
  { baseUrl, paths }: PathMapping,
): string | undefined {
  if (name.startsWith('.')) return existing(tree, treePath(posix.dirname(from), name));
  for (const [pattern, targets] of paths) {
    const [head = '', tail] = pattern.split('*');
    const fits =
      tail === undefined ? name === pattern : name.startsWith(head) && name.endsWith(tail);
    if (!fits) continue;
    const middle = name.slice(head.length, name.length - (tail ?? '').length);
    for (const target of targets) {
      const found = existing(tree, target.replace('*', middle));
      if (found) return found;
    }
  }
  return baseUrl === undefined ? undefined : existing(tree, treePath(baseUrl, name));
}

function existing(tree: Tree, path: string): string | undefined {
  const bare = path.replace(/\.js$/, '');
  return [path, `${bare}.ts`, `${bare}/index.ts`].find(
    candidate => candidate.endsWith('.ts') && tree.exists(candidate),
  );
}
