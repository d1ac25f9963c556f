import { type Tree } from '@angular-devkit/schematics';
import { readTextFile } from '../edit/text-file';
import { resolveModule } from '../syntax/resolve-module';
import { pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { type Application } from './application';
import { copiedFolders } from './assets';
import { filesBelow } from './files-below';

/**
 * The files of an application: its sources, its index files, the assets that the build copies, and
 * the files that it imports from other projects of the workspace.
 */
export function applicationFiles(tree: Tree, app: Application): string[] {
  const paths = [app.sourceRoot, ...copiedPaths(tree, app)];
  const found = new Set(paths.flatMap(path => filesBelow(tree, path)));
  followImports(tree, app, found);
  return [...found].sort();
}

/** What the builds copy, without installed packages and without the whole workspace. */
function copiedPaths(tree: Tree, app: Application): string[] {
  return app.builds
    .flatMap(({ options }) => copiedFolders(tree, app, options))
    .map(({ folder, file }) => file ?? folder)
    .filter(path => path !== '/' && !path.includes('node_modules'));
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
