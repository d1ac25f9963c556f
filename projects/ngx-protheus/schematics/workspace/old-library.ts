import { type Tree } from '@angular-devkit/schematics';
import { readTextFile } from '../edit/text-file';
import { pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { type Application } from './application';
import { applicationFiles } from './application-files';
import { requiredVersion } from './package-json';

/** The package names of protheus-lib-core. */
export const oldLibraries: readonly string[] = ['@totvs/protheus-lib-core', 'protheus-lib-core'];

/** Whether a module name is protheus-lib-core, or a file inside it. */
export function isOldLibrary(module: string): boolean {
  return oldLibraries.some(name => module === name || module.startsWith(`${name}/`));
}

/** The sources of an application that contain the name of protheus-lib-core, even in a comment. */
export function filesNamingOldLibrary(tree: Tree, app: Application): string[] {
  return applicationFiles(tree, app)
    .filter(path => path.endsWith('.ts'))
    .filter(path => tree.read(path)?.includes('protheus-lib-core'));
}

/** The sources of an application that import protheus-lib-core. */
export function filesWithOldLibrary(tree: Tree, app: Application): string[] {
  return filesNamingOldLibrary(tree, app).filter(path => {
    const text = readTextFile(tree, path)?.text ?? '';
    return ts.preProcessFile(text).importedFiles.some(isOld);
  });
}

/**
 * Whether an application imports or installs protheus-lib-core (`present`), or maps its name to
 * `ngx-protheus/compat` with a file of its own (`aliased`).
 */
export function oldLibraryState(tree: Tree, app: Application): 'none' | 'present' | 'aliased' {
  const { paths } = pathMapping(tree, app.tsConfig);
  if (oldLibraries.some(name => paths.has(name))) return 'aliased';
  const isPresent =
    oldLibraries.some(name => requiredVersion(tree, name) !== undefined) ||
    filesWithOldLibrary(tree, app).length > 0;
  return isPresent ? 'present' : 'none';
}

function isOld({ fileName }: ts.FileReference): boolean {
  return isOldLibrary(fileName);
}
