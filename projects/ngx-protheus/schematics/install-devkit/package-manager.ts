import { existsSync } from 'node:fs';
import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';

export type PackageManager = 'npm' | 'yarn' | 'pnpm' | 'bun';

const locks: readonly (readonly [string, PackageManager])[] = [
  ['package-lock.json', 'npm'],
  ['yarn.lock', 'yarn'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

/** The package manager of a workspace: what angular.json says, else whose lock there is. */
export function packageManagerOf(tree: Tree): PackageManager {
  const workspace = JsonFile.open(tree, '/angular.json') ?? JsonFile.open(tree, '/.angular.json');
  const named = workspace?.get<string>(['cli', 'packageManager']);
  const known = locks.map(([, manager]) => manager).find(manager => manager === named);
  return known ?? locks.find(([lock]) => tree.exists(lock))?.[1] ?? 'npm';
}

/** The words of the command that adds a development dependency. */
export function addCommand(manager: PackageManager, specifier: string): string[] {
  switch (manager) {
    case 'npm':
      return ['npm', 'install', '--save-dev', specifier];
    case 'pnpm':
      return ['pnpm', 'add', '--save-dev', specifier];
    default:
      return [manager, 'add', '--dev', specifier];
  }
}

/** What the package manager is asked for: a file or folder as it is, else a version of the package. */
export function specifierOf(devkit: string): string {
  const isPath = /^(\.{0,2}[/\\]|[a-z]:[/\\]|file:|https?:)/i.test(devkit) || existsSync(devkit);
  return isPath ? devkit : `protheus-devkit@${devkit}`;
}
