import { type Tree } from '@angular-devkit/schematics';
import { applyEdits } from '../edit/text-edit';
import { writeTextFile } from '../edit/text-file';
import { type Finding } from '../report/finding';
import { readSoundSource } from '../syntax/source';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';
import { filesNamingOldLibrary } from '../workspace/old-library';
import { removeModules } from './remove-modules';
import { rewriteImports } from './rewrite-imports';
import { componentsInFiles } from './template-selectors';
import { deepImports, undecidedIn } from './unmigrated';

/** Takes every source of an application from the old library to the new one. */
export function rewriteSources(tree: Tree, app: Application): Finding[] {
  const files = filesNamingOldLibrary(tree, app);
  const used = componentsInFiles(tree, applicationFiles(tree, app));
  return files.flatMap(path => {
    const deep = deepImports(readSoundSource(tree, path));
    removeModules(tree, path, used);
    const source = readSoundSource(tree, path);
    writeTextFile(tree, source.file, applyEdits(source.file.text, rewriteImports(source)));
    return [...deep, ...undecidedIn(readSoundSource(tree, path))];
  });
}
