import { type DirEntry, type Tree } from '@angular-devkit/schematics';
import { treePath } from '../edit/tree-path';

/**
 * The files at a path: the file of this path, or those of a folder at any depth, without hidden
 * folders and installed packages. None when there is nothing at the path.
 */
export function filesBelow(tree: Tree, path: string): string[] {
  const start = treePath(path);
  // A tree throws when a file is opened as a folder.
  if (tree.exists(start)) return [start];
  const found: string[] = [];
  const collect = (folder: DirEntry): void => {
    for (const name of folder.subfiles) found.push(treePath(folder.path, name));
    for (const name of folder.subdirs) {
      if (name !== 'node_modules' && !name.startsWith('.')) collect(folder.dir(name));
    }
  };
  collect(tree.getDir(start));
  return found;
}
