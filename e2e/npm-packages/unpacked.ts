// The packages that `scripts/test-packages.mjs` packed and unpacked: in `node_modules` of a folder
// inside the workspace, so that Node finds their peers.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../../test-support/root.js';

/** The folder in which they are installed. */
export const consumer: string = join(root, '.cache', 'packages');

export type PackageName = 'ngx-protheus' | 'protheus-devkit';

export const NAMES: readonly PackageName[] = ['ngx-protheus', 'protheus-devkit'];

/** The folder of an unpacked package. */
export function folderOf(name: PackageName): string {
  return join(consumer, 'node_modules', name);
}

/** The tarball of a package. */
export function tarballOf(name: PackageName): string {
  return join(consumer, 'packed', `${name}.tgz`);
}

/** The part of `package.json` that the tests use. */
export interface Manifest {
  readonly name: string;
  readonly sideEffects?: boolean;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>> | string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
  readonly schematics?: string;
  readonly builders?: string;
  readonly bin?: Readonly<Record<string, string>>;
}

export function manifestOf(name: PackageName): Manifest {
  return JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as Manifest;
}

/** The files of a package with `/` between folders, in alphabetical order. */
export function filesOf(name: PackageName): string[] {
  const folder = folderOf(name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** The names of the entry points of a package. */
export function entryPointsOf(name: PackageName): string[] {
  return Object.entries(manifestOf(name).exports)
    .filter(([, target]) => typeof target === 'object' && target['default']?.match(/\.m?js$/))
    .map(([path]) => (path === '.' ? name : `${name}${path.slice(1)}`));
}
