import { type Rule } from '@angular-devkit/schematics';
import { currentLanguage } from '../report/language';
import { addCommand, packageManagerOf, packageSpecifier } from './package-manager';
import { runCommand } from './run-command';

interface Options {
  /** A version or a path. */
  readonly devkit: string;
  /** Further options of the package manager. */
  readonly more?: readonly string[];
  /** Replaces the package manager in tests. */
  readonly run?: (command: readonly string[]) => Promise<boolean>;
}

/** Adds protheus-devkit to the development dependencies; prints the command when that fails. */
export function installDevkit({ devkit, more = [], run = runCommand }: Options): Rule {
  return async (tree, { logger }) => {
    const command = [...addCommand(packageManagerOf(tree), packageSpecifier(devkit)), ...more];
    const line = command
      .map(argument => (/\s/.test(argument) ? `"${argument}"` : argument))
      .join(' ');
    logger.info(`> ${line}`);
    if (await run(command)) return;
    const text = {
      en:
        'protheus-devkit could not be installed; everything else is done. The application runs ' +
        `without it. To package and open the application locally, install it later:\n    ${line}`,
      pt:
        'Não foi possível instalar o protheus-devkit; todo o resto está feito. O aplicativo ' +
        `funciona sem ele. Para empacotar e abrir localmente, instale depois:\n    ${line}`,
    };
    logger.warn(text[currentLanguage()]);
  };
}
