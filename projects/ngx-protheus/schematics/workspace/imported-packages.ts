import { type Tree } from '@angular-devkit/schematics';
import { readTextFile } from '../edit/text-file';
import { treePath } from '../edit/tree-path';
import { ts } from '../syntax/typescript';
import { openWorkspace } from './application';
import { filesBelow } from './files-below';

/**
 * The packages that the workspace needs: imports in the sources of all projects and in the files of
 * the root folder, style sheets, and files that the builds use (polyfills, styles, scripts, assets).
 */
export function importedPackages(tree: Tree): ReadonlySet<string> {
  const workspace = openWorkspace(tree).get<Workspace>() ?? {};
  const found = new Set(filesInBuilds(workspace).map(packageOf));
  const read = (path: string): void => {
    if (!/\.([cm]?[jt]s|css|s[ac]ss|less)$/.test(path)) return;
    const text = readTextFile(tree, path)?.text ?? '';
    const names = /[jt]s$/.test(path)
      ? ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
      : matches(text, /(?:@(?:import|use|forward)\s+(?:url\()?|\burl\()\s*["']?~?([^"')\s;]+)/g);
    // Also `styleUrl: '../../node_modules/…'`.
    const paths = matches(text, /\bnode_modules\/([^"'`)\s;]+)/g);
    for (const name of [...names, ...paths]) found.add(packageOf(withoutFolder(name)));
  };
  for (const file of tree.root.subfiles) read(treePath(file));
  for (const folder of sourceFolders(workspace)) filesBelow(tree, folder).forEach(read);
  return found;
}

interface Workspace {
  readonly projects?: Readonly<
    Record<string, { readonly root?: string; readonly sourceRoot?: string }>
  >;
}

function packageOf(module: string): string {
  const parts = module.split('/');
  return parts.slice(0, module.startsWith('@') ? 2 : 1).join('/');
}

/** A path below node_modules, wherever that stands. */
function withoutFolder(path: string): string {
  return path.replace(/^.*\bnode_modules\//, '');
}

function matches(text: string, expression: RegExp): string[] {
  return [...text.matchAll(expression)].map(([, name = '']) => name);
}

/** Every string of the workspace file that may be a file of a package. */
function filesInBuilds(value: unknown): string[] {
  if (typeof value === 'string') return [withoutFolder(value)];
  if (typeof value !== 'object' || value === null) return [];
  return (
    Object.entries(value)
      // Lists packages that are allowed, not packages that are used.
      .filter(([key]) => key !== 'allowedCommonJsDependencies')
      .flatMap(([, inner]) => filesInBuilds(inner))
  );
}

function sourceFolders({ projects = {} }: Workspace): string[] {
  return Object.values(projects).map(({ root = '', sourceRoot }) =>
    treePath(sourceRoot ?? `${root}/src`),
  );
}
