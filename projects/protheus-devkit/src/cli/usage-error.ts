import { DevkitError } from '../devkit-error.js';
import { nearestWord } from '../findings/nearest-word.js';
import { type LocalizedText } from '../text.js';

/** Names of other programs for what one of our commands does. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ serve: 'host', server: 'host', start: 'host', open: 'host', dev: 'host', run: 'host' },
  ...{ pack: 'package', zip: 'package', build: 'package', app: 'package', pacote: 'package' },
  ...{ lint: 'check', verify: 'check', validate: 'check', test: 'check', verificar: 'check' },
  ...{ create: 'new', novo: 'new', criar: 'new', generate: 'new' },
  ...{ proxy: 'broker init', nginx: 'broker init', diagnose: 'doctor', explicar: 'explain' },
  ...{ devtools: 'attach', debug: 'attach', anexar: 'attach', mask: 'har mask', view: 'har view' },
};

/** The error of a command that does not exist. */
export function unknownCommand(name: string, known: readonly string[]): DevkitError {
  const list = known.join(', ');
  const near = OTHER_NAMES[name.toLowerCase()] ?? nearestName(name, known);
  const { en, pt } = didYouMean(near);
  return new DevkitError('PDK901', {
    en: `There is no command "${name}".${en} The commands are: ${list}.`,
    pt: `Não existe o comando "${name}".${pt} Os comandos são: ${list}.`,
  });
}

/** The error of an option that the command does not have. */
export function unknownOption(
  command: string,
  option: string,
  known: readonly string[],
): DevkitError {
  const near = nearestName(option.replace(/^-+/, ''), known);
  const { en, pt } = didYouMean(near === undefined ? undefined : `--${near}`);
  return usageError('PDK902', command, {
    en: `The option ${option} does not exist in the command ${command}.${en}`,
    pt: `A opção ${option} não existe no comando ${command}.${pt}`,
  });
}

/** The error of an option without its value. */
export function missingValue(command: string, option: string, value: LocalizedText): DevkitError {
  return usageError('PDK907', command, {
    en: `The option ${option} of the command ${command} needs a value: ${option} <${value.en}>.`,
    pt: `A opção ${option} do comando ${command} precisa de um valor: ${option} <${value.pt}>.`,
  });
}

/** The error of a switch with a value. */
export function needlessValue(command: string, option: string): DevkitError {
  return usageError('PDK902', command, {
    en: `The option ${option} of the command ${command} has no value.`,
    pt: `A opção ${option} do comando ${command} não tem valor.`,
  });
}

/** The error of a value that an option cannot use. */
export function invalidValue(option: string, value: string, expected: LocalizedText): DevkitError {
  return new DevkitError('PDK902', {
    en: `${option} ${value} ${expected.en}`,
    pt: `${option} ${value} ${expected.pt}`,
  });
}

/** The error of more arguments than the command has. */
export function needlessArgument(command: string, argument: string): DevkitError {
  return usageError('PDK908', command, {
    en: `The command ${command} cannot use the argument "${argument}". A value with blanks needs quotation marks.`,
    pt: `O comando ${command} não usa o argumento "${argument}". Um valor com espaços precisa de aspas.`,
  });
}

/** The error of an argument that is missing. */
export function missingArgument(command: string, argument: LocalizedText): DevkitError {
  return new DevkitError('PDK908', {
    en: `The command ${command} needs an argument: <${argument.en}>.`,
    pt: `O comando ${command} precisa de um argumento: <${argument.pt}>.`,
  });
}

function usageError(
  code: 'PDK902' | 'PDK907' | 'PDK908',
  command: string,
  { en, pt }: LocalizedText,
): DevkitError {
  return new DevkitError(code, {
    en: `${en} See: npx protheus-devkit ${command} --help`,
    pt: `${pt} Veja: npx protheus-devkit ${command} --help`,
  });
}

function didYouMean(near: string | undefined): LocalizedText {
  if (near === undefined) return { en: '', pt: '' };
  return { en: ` Did you mean ${near}?`, pt: ` Você quis dizer ${near}?` };
}

/** @returns The nearest name, or the only one that begins or ends with the word. */
function nearestName(word: string, known: readonly string[]): string | undefined {
  const near = nearestWord(word, known) ?? nearestWord(swapped(word, known) ?? '', known);
  if (near !== undefined || word.length < 3) return near;
  const related = known.filter(name => name.startsWith(word) || word.startsWith(`${name}-`));
  return related.length === 1 ? related[0] : undefined;
}

/** @returns The known word of the same letters: two neighbours that changed places are one error. */
function swapped(word: string, known: readonly string[]): string | undefined {
  const letters = (text: string): string => [...text].sort().join('');
  const same = letters(word.toLowerCase());
  return known.find(name => letters(name) === same);
}
