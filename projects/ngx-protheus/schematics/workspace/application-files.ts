import { type DirEntry, type Tree } from '@angular-devkit/schematics';
import { readTextFile } from '../edit/text-file';
import { treePath } from '../edit/tree-path';
import { resolveModule } from '../syntax/resolve-module';
import { pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { type Application } from './application';

/**
 * The files of an application: its sources, its index files, the assets that the build copies, and
 * the files that it imports from other projects of the workspace.
 */
export function applicationFiles(tree: Tree, app: Application): string[] {
  const found = new Set<string>();
  const folders = [app.sourceRoot, ...copiedFolders(app)];
  for (const folder of folders) collect(tree.getDir(folder), found);
  followImports(tree, app, found);
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

function followImports(tree: Tree, app: Application, found: Set<string>): void {
  const mapping = pathMapping(tree, app.tsConfig);
  // The set grows during the iteration: the imports of imported files are followed too.
  for (const path of found) {
    if (!path.endsWith('.ts')) continue;
    const text = readTextFile(tree, path)?.text ?? '';
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      const target = resolveModule(tree, path, fileName, mapping);
      if (target && !target.includes('/node_modules/')) found.add(target);
    }
  }
}
