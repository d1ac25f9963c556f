import { type Tree } from '@angular-devkit/schematics';
import { readTextFile } from '../edit/text-file';
import { ts } from '../syntax/typescript';
import { type Application } from './application';
import { applicationFiles } from './application-files';
import { requiredVersion } from './package-json';
import { pathMapping } from './tsconfig';

/** The names under which the old library is installed. */
export const oldLibraries: readonly string[] = ['@totvs/protheus-lib-core', 'protheus-lib-core'];

/** Whether a module name means the old library, or a file inside it. */
export function isOldLibrary(module: string): boolean {
  return oldLibraries.some(name => module === name || module.startsWith(`${name}/`));
}

/** The sources of an application that name the old library, be it in a comment. */
export function filesNamingOldLibrary(tree: Tree, app: Application): string[] {
  return applicationFiles(tree, app)
    .filter(path => path.endsWith('.ts'))
    .filter(path => tree.read(path)?.includes('protheus-lib-core'));
}

/** The sources of an application that import the old library. */
export function filesWithOldLibrary(tree: Tree, app: Application): string[] {
  return filesNamingOldLibrary(tree, app).filter(path => {
    const text = readTextFile(tree, path)?.text ?? '';
    return ts.preProcessFile(text).importedFiles.some(isOld);
  });
}

/**
 * Whether an application has the old library, used or merely installed, or its name points to
 * `ngx-protheus/compat` by way of a file of its own.
 */
export function oldLibraryState(tree: Tree, app: Application): 'none' | 'present' | 'aliased' {
  const { paths } = pathMapping(tree, app.tsConfig);
  if (oldLibraries.some(name => paths.has(name))) return 'aliased';
  const isThere =
    oldLibraries.some(name => requiredVersion(tree, name) !== undefined) ||
    filesWithOldLibrary(tree, app).length > 0;
  return isThere ? 'present' : 'none';
}

function isOld({ fileName }: ts.FileReference): boolean {
  return isOldLibrary(fileName);
}
