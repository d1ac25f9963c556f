import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { importedPackages } from '../workspace/imported-packages';
import { reachedPackages, topPackage } from '../workspace/installed-packages';

const sections = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
] as const;

/**
 * Adds to package.json what the workspace uses by its name and what no remaining package brings to the
 * top of node_modules: the next installation would remove it with the package that leaves.
 *
 * @param removed The packages that leave; with an alias, sources still import one of them.
 * @returns The added packages with their versions, as `name@version`.
 */
export function keepUsedPackages(tree: Tree, removed: readonly string[]): string[] {
  const json = JsonFile.open(tree, '/package.json');
  if (!json) return [];
  const required = sections.flatMap(section => Object.keys(json.get<object>([section]) ?? {}));
  const known = [...required, ...removed];
  const used = [...importedPackages(tree)].filter(
    name => /^(@[\w.-]+\/)?[\w-][\w.-]*$/.test(name) && !known.includes(name),
  );
  const installed = used
    .map(name => ({ name, found: topPackage(tree, name) }))
    .filter(({ found }) => found !== undefined);
  if (!installed.length) return [];
  const { folders, ranges } = reachedPackages(tree, required);
  return installed
    .filter(({ found }) => found && !folders.has(found.folder))
    .map(({ name, found }) => {
      const range = ranges.get(name) ?? `^${found?.version}`;
      json.set(['dependencies', name], range);
      return `${name}@${range}`;
    });
}
