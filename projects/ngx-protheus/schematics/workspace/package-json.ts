import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';

/** The sections of package.json with packages. */
export const dependencySections = ['dependencies', 'devDependencies'] as const;

/** The version range of a package in package.json. */
export function requiredVersion(tree: Tree, name: string): string | undefined {
  const json = JsonFile.open(tree, '/package.json');
  return dependencySections
    .map(section => json?.get<string>([section, name]))
    .find(version => version !== undefined);
}

/** The major version of a package in package.json. */
export function requiredMajor(tree: Tree, name: string): number | undefined {
  const digits = /\d+/.exec(requiredVersion(tree, name) ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}
