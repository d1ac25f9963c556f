import { type Tree } from '@angular-devkit/schematics';
import { applyEdits } from '../edit/text-edit';
import { writeTextFile } from '../edit/text-file';
import { type Finding } from '../report/finding';
import { readValidSource } from '../syntax/source';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';
import { filesNamingOldLibrary } from '../workspace/old-library';
import { appearanceOf, keepAppearance } from './appearance';
import { removeModules } from './remove-modules';
import { rewriteImports } from './rewrite-imports';
import { componentsInFiles } from './template-selectors';
import { deepImports, unmigratedIn } from './unmigrated';

/**
 * Rewrites the sources of an application from protheus-lib-core to this library, and provides what
 * that did to the page without a call.
 */
export function rewriteSources(tree: Tree, app: Application): Finding[] {
  const files = filesNamingOldLibrary(tree, app);
  const used = componentsInFiles(tree, applicationFiles(tree, app));
  const appearance = appearanceOf(tree, app);
  const findings = files.flatMap(path => {
    const deep = deepImports(readValidSource(tree, path));
    removeModules(tree, path, used);
    const source = readValidSource(tree, path);
    writeTextFile(tree, source.file, applyEdits(source.file.text, rewriteImports(source)));
    return [...deep, ...unmigratedIn(readValidSource(tree, path))];
  });
  keepAppearance(tree, app, appearance);
  return findings;
}
