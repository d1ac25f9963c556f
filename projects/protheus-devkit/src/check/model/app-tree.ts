import { type AppFile, type AppFileEdits, editFiles } from '../../app-package/app-file.js';

/** The content of an application for the rules, from a folder or from a package. */
export interface AppTree {
  readonly kind: 'folder' | 'package';
  /** Base name of the folder or package, without `.app`. */
  readonly label: string;
  /**
   * The prefix of the paths in `files`: the folder of `index.html`. `demo/` in a correct package,
   * empty in a correct folder; `browser/`, `dist/demo/` and others are reported.
   */
  readonly root: string;
  /** The application's files by their path below `root`. */
  readonly files: ReadonlyMap<string, AppFile>;
  /** The full names of the files outside `root`. */
  readonly filesOutsideRoot: readonly string[];
}

/** @returns The application among files with full names: the folder of the nearest `index.html`. */
export function appTree(kind: AppTree['kind'], label: string, all: readonly AppFile[]): AppTree {
  const root = findRoot(
    kind,
    all.map(file => file.path),
  );
  const files = new Map<string, AppFile>();
  const filesOutsideRoot: string[] = [];
  for (const file of all) {
    if (!file.path.startsWith(root)) {
      filesOutsideRoot.push(file.path);
      continue;
    }
    const path = file.path.slice(root.length);
    files.set(path, { ...file, path });
  }
  return { kind, label, root, files, filesOutsideRoot };
}

/** @returns The same tree with some files changed. */
export function editTree(tree: AppTree, edits: AppFileEdits): AppTree {
  return {
    ...tree,
    files: new Map(editFiles(tree.files.values(), edits).map(file => [file.path, file])),
  };
}

function depth(path: string): number {
  return path.split('/').length;
}

function findRoot(kind: AppTree['kind'], paths: readonly string[]): string {
  const roots = paths
    .filter(path => /(^|\/)index\.html$/i.test(path))
    .map(path => path.slice(0, path.length - 'index.html'.length))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  // A folder is the application itself; only Angular's own sub-folder is searched.
  if (kind === 'folder') {
    return roots[0] !== '' && paths.some(path => path.startsWith('browser/')) ? 'browser/' : '';
  }
  if (roots[0] !== undefined) return roots[0];
  // A package without the page usually has its one folder.
  const tops = new Set(paths.map(path => path.slice(0, path.indexOf('/') + 1)));
  const [top] = tops;
  return tops.size === 1 && top !== undefined ? top : '';
}
