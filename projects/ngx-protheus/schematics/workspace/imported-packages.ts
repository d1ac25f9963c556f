import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { readTextFile } from '../edit/text-file';
import { ts } from '../syntax/typescript';
import { treePath } from './path';

/** The packages that any project's sources import. */
export function importedPackages(tree: Tree): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of sourceFolders(tree)) {
    tree.getDir(folder).visit(path => {
      if (!/\.[cm]?[jt]s$/.test(path) || path.includes('/node_modules/')) return;
      const text = readTextFile(tree, path)?.text ?? '';
      for (const { fileName } of ts.preProcessFile(text).importedFiles) {
        const parts = fileName.split('/');
        found.add(parts.slice(0, fileName.startsWith('@') ? 2 : 1).join('/'));
      }
    });
  }
  return found;
}

interface Workspace {
  readonly projects?: Readonly<
    Record<string, { readonly root?: string; readonly sourceRoot?: string }>
  >;
}

function sourceFolders(tree: Tree): string[] {
  const { projects = {} } = JsonFile.open(tree, '/angular.json')?.get<Workspace>() ?? {};
  return Object.values(projects).map(({ root = '', sourceRoot }) =>
    treePath(sourceRoot ?? `${root}/src`),
  );
}
