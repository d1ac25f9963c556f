import { type DirEntry, type Tree } from '@angular-devkit/schematics';
import { type Application } from './application';
import { treePath } from './path';

/** The files that make an application: its sources, what it copies, its index files. */
export function applicationFiles(tree: Tree, app: Application): string[] {
  const found = new Set<string>();
  const folders = [app.sourceRoot, ...copiedFolders(app)];
  for (const folder of folders) collect(tree.getDir(folder), found);
  return [...found].sort();
}

function copiedFolders({ builds }: Application): string[] {
  return builds
    .flatMap(({ options }) => options.assets ?? [])
    .map(asset => (typeof asset === 'string' ? asset : asset.input))
    .map(path => treePath(path))
    .filter(path => path !== '/' && !path.includes('node_modules'));
}

function collect(folder: DirEntry, found: Set<string>): void {
  for (const name of folder.subfiles) found.add(treePath(folder.path, name));
  for (const name of folder.subdirs) {
    if (name !== 'node_modules' && !name.startsWith('.')) collect(folder.dir(name), found);
  }
}
