import { type Tree } from '@angular-devkit/schematics';
import { executeCommand, packageManagerOf } from '../install-devkit/package-manager';
import { schematicError } from '../report/schematic-error';
import { topPackage } from './installed-packages';
import { requiredVersion } from './package-json';

/** The smallest supported version of Angular. */
const SMALLEST = [17, 3] as const;

/**
 * Ends the run in a workspace whose Angular the library does not support. Without an installed
 * Angular the range of package.json counts, if even its largest version is too small.
 */
export function checkAngularVersion(tree: Tree): void {
  const found = tooSmallVersion(tree);
  if (found === undefined) return;
  const smallest = SMALLEST.join('.');
  const npx = executeCommand(packageManagerOf(tree));
  throw schematicError({
    en:
      `This workspace has Angular ${found}; ngx-protheus needs ${smallest} or later. Nothing was changed.\n` +
      'What works with any Angular, once protheus-devkit is installed: it packs, checks and opens a build:\n' +
      `    ${npx} protheus-devkit package <output folder>\n` +
      `    ${npx} protheus-devkit check <output folder>\n` +
      `    ${npx} protheus-devkit host <output folder>\n` +
      `To use the library, update Angular one major version at a time, until ${smallest}: ` +
      `${npx} ng update @angular/core@<next> @angular/cli@<next> (https://angular.dev/update-guide). ` +
      'Then run this command again.',
    pt:
      `Este workspace tem o Angular ${found}; o ngx-protheus precisa do ${smallest} ou mais recente. Nada foi alterado.\n` +
      'O que funciona com qualquer Angular, com o protheus-devkit instalado: empacotar, verificar e abrir um build:\n' +
      `    ${npx} protheus-devkit package <pasta do build>\n` +
      `    ${npx} protheus-devkit check <pasta do build>\n` +
      `    ${npx} protheus-devkit host <pasta do build>\n` +
      `Para usar a biblioteca, atualize o Angular uma versão principal por vez, até a ${smallest}: ` +
      `${npx} ng update @angular/core@<próxima> @angular/cli@<próxima> (https://angular.dev/update-guide). ` +
      'Depois execute este comando novamente.',
  });
}

/** The version of Angular if it is too small. */
function tooSmallVersion(tree: Tree): string | undefined {
  const installed = topPackage(tree, '@angular/core')?.version;
  const version = installed ?? requiredVersion(tree, '@angular/core');
  // The last version of a range such as `^16.0.0 || ^17.0.0`. Others (`latest`, a path) say nothing.
  const numbers = /(?:^|\|\|)\s*([~^=v<]*)(\d+)(?:\.(\d+))?[^|]*$/.exec(version ?? '');
  if (!version || !numbers) return undefined;
  const [, operator = '', major, minor] = numbers;
  const isOpen = minor === undefined || (operator.includes('^') && installed === undefined);
  const [smallestMajor, smallestMinor] = SMALLEST;
  const isTooSmall =
    Number(major) < smallestMajor ||
    (Number(major) === smallestMajor && !isOpen && Number(minor) < smallestMinor);
  return isTooSmall ? version : undefined;
}
