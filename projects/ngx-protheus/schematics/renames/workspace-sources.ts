import { type DirEntry, type Tree } from '@angular-devkit/schematics';
import { treePath } from '../edit/tree-path';

/** Folders without sources of the workspace. */
const excludedFolders = ['node_modules', 'dist', 'coverage'];

/** The scripts and templates of a workspace. */
export interface WorkspaceSources {
  readonly scripts: readonly string[];
  readonly templates: readonly string[];
}

/** Lists the sources of a workspace, without those of packages and of builds. */
export function workspaceSources(tree: Tree): WorkspaceSources {
  const scripts: string[] = [];
  const templates: string[] = [];
  const collect = (folder: DirEntry): void => {
    for (const name of folder.subfiles) {
      const path = treePath(folder.path, name);
      if (/\.html$/.test(name)) templates.push(path);
      if (isScript(tree, path)) scripts.push(path);
    }
    for (const name of folder.subdirs) {
      if (!excludedFolders.includes(name) && !name.startsWith('.')) collect(folder.dir(name));
    }
  };
  collect(tree.root);
  return { scripts, templates };
}

/** TypeScript, and JavaScript that names one of the two packages: other scripts have no types. */
function isScript(tree: Tree, path: string): boolean {
  if (/\.d\.[cm]?ts$/.test(path)) return false;
  if (/\.[cm]?ts$/.test(path)) return true;
  return /\.[cm]?js$/.test(path) && namesPackages(tree, path);
}

/** Whether a file contains the name of one of the two packages. */
export function namesPackages(tree: Tree, path: string): boolean {
  const bytes = tree.read(path);
  return !!bytes && (bytes.includes('ngx-protheus') || bytes.includes('protheus-devkit'));
}
