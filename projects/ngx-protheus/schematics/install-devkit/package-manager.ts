import { existsSync } from 'node:fs';
import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';

export type PackageManager = 'npm' | 'yarn' | 'pnpm' | 'bun';

const lockFiles: readonly (readonly [string, PackageManager])[] = [
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['yarn.lock', 'yarn'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

/** The package manager of a workspace: that of angular.json or package.json, otherwise that of the lock file. */
export function packageManagerOf(tree: Tree): PackageManager {
  const workspace = JsonFile.open(tree, '/angular.json') ?? JsonFile.open(tree, '/.angular.json');
  const packageJson = JsonFile.open(tree, '/package.json');
  const known = [
    workspace?.get<string>(['cli', 'packageManager']),
    packageJson?.get<string>(['packageManager'])?.split('@')[0],
  ]
    .map(named => lockFiles.map(([, manager]) => manager).find(manager => manager === named))
    .find(manager => manager !== undefined);
  return known ?? lockFiles.find(([lock]) => tree.exists(lock))?.[1] ?? 'npm';
}

/** The command that adds a development dependency. */
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

/** What the package manager installs: a file or folder as it is, otherwise a version of the package. */
export function packageSpecifier(devkit: string): string {
  const isPath = /^(\.{0,2}[/\\]|[a-z]:[/\\]|file:|https?:)/i.test(devkit) || existsSync(devkit);
  return isPath ? devkit : `protheus-devkit@${devkit}`;
}

/** The start of a command that runs an installed program. */
export function executeCommand(manager: PackageManager): string {
  return { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn run', bun: 'bunx' }[manager];
}
