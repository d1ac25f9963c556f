import { editFiles, type AppFile, type Edits } from '../app-package/app-file.js';

/** The content of an application as the rules see it, from a folder or from a package. */
export interface AppTree {
  readonly kind: 'folder' | 'package';
  /** Base name of the folder or package, without `.app`. */
  readonly label: string;
  /**
   * What stands before the paths of `files`: where `index.html` was found. `demo/` in a sound
   * package, nothing in a sound folder; `browser/`, `dist/demo/` and others are findings.
   */
  readonly root: string;
  /** The application's files by their path below `root`. */
  readonly files: ReadonlyMap<string, AppFile>;
  /** Full names of what lies outside `root`. */
  readonly outside: readonly string[];
}

/** Finds the application among files with full names: in the folder of the nearest `index.html`. */
export function appTree(kind: AppTree['kind'], label: string, all: readonly AppFile[]): AppTree {
  const root = findRoot(
    kind,
    all.map(file => file.path),
  );
  const files = new Map<string, AppFile>();
  const outside: string[] = [];
  for (const file of all) {
    if (!file.path.startsWith(root)) {
      outside.push(file.path);
      continue;
    }
    const path = file.path.slice(root.length);
    files.set(path, { ...file, path });
  }
  return { kind, label, root, files, outside };
}

/** The same tree with some files changed. */
export const editTree = (tree: AppTree, edits: Edits): AppTree => ({
  ...tree,
  files: new Map(editFiles(tree.files.values(), edits).map(file => [file.path, file])),
});

const depth = (path: string): number => path.split('/').length;

function findRoot(kind: AppTree['kind'], paths: readonly string[]): string {
  const roots = paths
    .filter(path => /(^|\/)index\.html$/i.test(path))
    .map(path => path.slice(0, path.length - 'index.html'.length))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  // A folder is the application itself; only Angular's own sub-folder is looked into.
  if (kind === 'folder') {
    return roots[0] !== '' && paths.some(path => path.startsWith('browser/')) ? 'browser/' : '';
  }
  if (roots[0] !== undefined) return roots[0];
  // A package without the page most likely still has its one folder.
  const tops = new Set(paths.map(path => path.slice(0, path.indexOf('/') + 1)));
  const [top] = tops;
  return tops.size === 1 && top !== undefined ? top : '';
}
