import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { treePath } from '../edit/tree-path';

/** What the package.json of an installed package says. */
export interface InstalledPackage {
  /** The folder that contains its package.json. */
  readonly folder: string;
  readonly version: string;
  /** What it requires, with the range: dependencies, optional ones and peers. */
  readonly requires: ReadonlyMap<string, string>;
  /** The peers that must be installed. */
  readonly peers: ReadonlyMap<string, string>;
}

/** The package at the top of node_modules. @returns Undefined when it is not installed there. */
export function topPackage(tree: Tree, name: string): InstalledPackage | undefined {
  return readPackage(tree, treePath('node_modules', name));
}

/**
 * Follows what packages require, from those that are named, as Node resolves them.
 *
 * @returns The folders of all packages that are reached, and the ranges in which each name is required.
 */
export function reachedPackages(
  tree: Tree,
  names: readonly string[],
): { readonly folders: ReadonlySet<string>; readonly ranges: ReadonlyMap<string, string> } {
  const folders = new Set<string>();
  const ranges = new Map<string, string>();
  const open = names.map(name => topPackage(tree, name)).filter(found => found !== undefined);
  for (let next = open.pop(); next; next = open.pop()) {
    if (folders.has(next.folder)) continue;
    folders.add(next.folder);
    for (const [name, range] of next.requires) {
      if (!ranges.has(name)) ranges.set(name, range);
      const found = resolvePackage(tree, next.folder, name);
      if (found && !folders.has(found.folder)) open.push(found);
    }
  }
  return { folders, ranges };
}

/** Looks for a package in the node_modules of a folder, then in those above it. */
function resolvePackage(tree: Tree, from: string, name: string): InstalledPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const found = readPackage(tree, treePath(folder, 'node_modules', name));
    if (found || !folder) return found;
  }
}

function readPackage(tree: Tree, folder: string): InstalledPackage | undefined {
  const path = treePath(folder, 'package.json');
  const json = tree.exists(path) ? JsonFile.open(tree, path)?.get<Manifest>() : undefined;
  if (typeof json?.version !== 'string') return undefined;
  const { peerDependencies, optionalDependencies, dependencies } = json;
  const requires = new Map(
    Object.entries({ ...peerDependencies, ...optionalDependencies, ...dependencies }),
  );
  const peers = new Map(
    Object.entries(peerDependencies ?? {}).filter(
      ([name]) => !json.peerDependenciesMeta?.[name]?.optional,
    ),
  );
  return { folder, version: json.version, requires, peers };
}

interface Manifest {
  readonly version?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}
