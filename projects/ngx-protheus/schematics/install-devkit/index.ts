import { type Rule } from '@angular-devkit/schematics';
import { currentLanguage } from '../report/language';
import { addCommand, packageManagerOf, specifierOf } from './package-manager';
import { runCommand } from './run-command';

interface Options {
  /** A version or a path. */
  readonly devkit: string;
  /** Replaces the package manager in tests. */
  readonly run?: (command: readonly string[]) => Promise<boolean>;
}

/** Adds protheus-devkit to the development dependencies; says the command when it cannot. */
export function installDevkit({ devkit, run = runCommand }: Options): Rule {
  return async (tree, { logger }) => {
    const command = addCommand(packageManagerOf(tree), specifierOf(devkit));
    const line = command.map(word => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
    logger.info(`> ${line}`);
    if (await run(command)) return;
    const text = {
      en:
        'protheus-devkit could not be installed; everything else is done. The application runs ' +
        `without it. To pack it and to open it locally, install it later:\n    ${line}`,
      pt:
        'Não foi possível instalar o protheus-devkit; todo o resto está feito. A aplicação ' +
        `funciona sem ele. Para empacotar e abrir localmente, instale depois:\n    ${line}`,
    };
    logger.warn(text[currentLanguage()]);
  };
}
