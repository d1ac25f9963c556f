import { DevkitError } from '../devkit-error.js';
import { type LocalizedText } from '../text.js';

/** The error of a command that does not exist. */
export function unknownCommand(name: string, known: readonly string[]): DevkitError {
  const list = known.join(', ');
  return new DevkitError('PDK901', {
    en: `There is no command "${name}". The commands are: ${list}.`,
    pt: `Não existe o comando "${name}". Os comandos são: ${list}.`,
  });
}

/**
 * The error of arguments that a command cannot be run with.
 *
 * @param command The name of the command.
 * @param cause The error of `parseArgs`; undefined when the number of arguments is wrong.
 */
export function badArguments(command: string, cause: unknown): DevkitError {
  const { en, pt } = problem(command, cause);
  return new DevkitError(
    'PDK902',
    {
      en: `${en} See: npx protheus-devkit ${command} --help`,
      pt: `${pt} Veja: npx protheus-devkit ${command} --help`,
    },
    cause,
  );
}

function problem(command: string, cause: unknown): LocalizedText {
  const message = cause instanceof Error ? cause.message : '';
  const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  if (option === undefined) {
    return {
      en: `The arguments of the command ${command} are not valid.`,
      pt: `Os argumentos do comando ${command} não são válidos.`,
    };
  }
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return {
      en: `The option ${option} does not exist in the command ${command}.`,
      pt: `A opção ${option} não existe no comando ${command}.`,
    };
  }
  return message.includes('does not take an argument')
    ? {
        en: `The option ${option} of the command ${command} has no value.`,
        pt: `A opção ${option} do comando ${command} não tem valor.`,
      }
    : {
        en: `The option ${option} of the command ${command} needs a value.`,
        pt: `A opção ${option} do comando ${command} precisa de um valor.`,
      };
}
