import { type Tree } from '@angular-devkit/schematics';
import { executeCommand, packageManagerOf } from '../install-devkit/package-manager';
import { type Text } from '../report/language';
import { topPackage } from './installed-packages';
import { requiredVersion } from './package-json';

/** The first version of Angular CLI that formats what a schematic writes, where Prettier is installed. */
const FORMATTING_CLI = [21, 2] as const;

/** What is said of the format of the changed files in a workspace with Prettier. */
export function prettierNotes(tree: Tree): Text[] {
  if (requiredVersion(tree, 'prettier') === undefined) return [];
  if (isFormattingCli(tree)) {
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

/** Whether the Angular CLI formats changed files; the newest is supposed where its version is open. */
function isFormattingCli(tree: Tree): boolean {
  const installed = topPackage(tree, '@angular/cli')?.version;
  const version = installed ?? requiredVersion(tree, '@angular/cli') ?? '';
  const [, digits, minor] = /(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (digits === undefined) return true;
  const [firstMajor, firstMinor] = FORMATTING_CLI;
  const major = Number(digits);
  if (/^>/.test(version) || major !== firstMajor) return /^>/.test(version) || major > firstMajor;
  const isOpen = installed === undefined && (version.startsWith('^') || minor === undefined);
  return isOpen || Number(minor) >= firstMinor;
}
