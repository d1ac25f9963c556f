import { type Tree } from '@angular-devkit/schematics';
import { executeCommand, packageManagerOf } from '../install-devkit/package-manager';
import { type Text } from '../report/language';
import { topPackage } from './installed-packages';
import { requiredMajor, requiredVersion } from './package-json';

/** The first Angular CLI that formats what a schematic writes, where Prettier is installed. */
const FORMATTING_CLI = 20;

/** What is said of the format of the changed files in a workspace with Prettier. */
export function prettierNotes(tree: Tree): Text[] {
  if (requiredVersion(tree, 'prettier') === undefined) return [];
  const installed = topPackage(tree, '@angular/cli')?.version;
  const major = installed ? Number.parseInt(installed, 10) : requiredMajor(tree, '@angular/cli');
  if (major === undefined || major >= FORMATTING_CLI) {
    return [
      {
        en: 'Prettier is installed: Angular CLI formats each changed file with it, the whole file, so more lines may differ than were edited.',
        pt: 'O Prettier está instalado: o Angular CLI formata com ele cada arquivo alterado, por inteiro, e mais linhas podem mudar do que as editadas.',
      },
    ];
  }
  const command = `${executeCommand(packageManagerOf(tree))} prettier --write`;
  return [
    {
      en: `Prettier is installed, and this Angular CLI does not run it: format the changed files by "${command} <file>".`,
      pt: `O Prettier está instalado, e este Angular CLI não o executa: formate os arquivos alterados com "${command} <arquivo>".`,
    },
  ];
}
