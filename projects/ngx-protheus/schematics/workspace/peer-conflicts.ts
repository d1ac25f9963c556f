import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { readTextFile } from '../edit/text-file';
import { type PackageManager, packageManagerOf } from '../install-devkit/package-manager';
import { type Text } from '../report/language';
import { topPackage } from './installed-packages';
import { dependencySections } from './package-json';
import { isInRange } from './version-range';

/**
 * The peers that npm refuses to install: required by a package of package.json, and installed in
 * another version. Only `--legacy-peer-deps` or `--force` makes such a tree.
 *
 * @returns One text each, as `a@1.0.0 requires b@^2.0.0, but 1.5.0 is installed`.
 */
function peerConflicts(tree: Tree): Text[] {
  const json = JsonFile.open(tree, '/package.json');
  const names = dependencySections.flatMap(section =>
    Object.keys(json?.get<object>([section]) ?? {}),
  );
  return names.flatMap(name => {
    const found = topPackage(tree, name);
    return [...(found?.peers ?? [])].flatMap(([peer, range]): Text[] => {
      const installed = topPackage(tree, peer)?.version;
      if (installed === undefined || isInRange(installed, range) !== false) return [];
      return [
        {
          en: `${name}@${found?.version} requires ${peer}@${range}, but ${installed} is installed`,
          pt: `${name}@${found?.version} exige ${peer}@${range}, mas está instalado ${installed}`,
        },
      ];
    });
  });
}

/** The option without which npm refuses to install anything in this workspace; empty if none. */
export function peerOption(tree: Tree, conflicts = peerConflicts(tree)): string {
  const manager: PackageManager = packageManagerOf(tree);
  const settings = readTextFile(tree, '/.npmrc')?.text ?? '';
  const isSet = /^\s*(legacy-peer-deps|force)\s*=\s*true\s*$/m.test(settings);
  return conflicts.length && manager === 'npm' && !isSet ? ' --legacy-peer-deps' : '';
}

/** What is said of a tree that npm would not make again. */
export function peerNotes(tree: Tree): Text[] {
  const conflicts = peerConflicts(tree);
  const option = peerOption(tree, conflicts);
  if (!option) return [];
  const list = (language: keyof Text): string =>
    conflicts.map(conflict => `\n    ${conflict[language]}`).join('');
  return [
    {
      en:
        'node_modules was installed with --legacy-peer-deps or --force, and npm needs that for every ' +
        `further installation, too, as long as this holds:${list('en')}\n` +
        'Correct these versions, or write legacy-peer-deps=true into .npmrc.',
      pt:
        'O node_modules foi instalado com --legacy-peer-deps ou --force, e o npm precisa disso também ' +
        `em cada nova instalação, enquanto valer isto:${list('pt')}\n` +
        'Corrija essas versões ou escreva legacy-peer-deps=true no .npmrc.',
    },
  ];
}
