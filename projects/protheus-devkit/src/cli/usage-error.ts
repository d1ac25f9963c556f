import { DevkitError } from '../devkit-error.js';

/** There is no command of this name. */
export function unknownCommand(name: string, known: readonly string[]): DevkitError {
  const list = known.join(', ');
  return new DevkitError('PDK901', {
    en: `There is no command "${name}". The commands are: ${list}.`,
    pt: `Não existe o comando "${name}". Os comandos são: ${list}.`,
  });
}

/** A flag that the command does not have, or a flag without its value. */
export function badArguments(command: string, cause: unknown): DevkitError {
  const flag = /'(-[^' ]*)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '';
  return new DevkitError(
    'PDK902',
    {
      en: `${command} does not take ${flag || 'these arguments'} like this. See: npx protheus-devkit ${command} --help`,
      pt: `${command} não aceita ${flag || 'esses argumentos'} desta forma. Veja: npx protheus-devkit ${command} --help`,
    },
    cause,
  );
}
