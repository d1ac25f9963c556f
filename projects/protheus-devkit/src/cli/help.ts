import { type Language, type LocalizedText } from '../text.js';
import { type Command } from './command.js';
import { type CommandEntry } from './commands/index.js';

const head: LocalizedText = {
  en: 'protheus-devkit: Angular and PO UI applications inside TOTVS Protheus, without Protheus.',
  pt: 'protheus-devkit: aplicativos Angular e PO UI dentro do TOTVS Protheus, sem o Protheus.',
};

const foot: LocalizedText = {
  en: `Every command:
  --help        the arguments and options of the command
  --lang pt|en  the language of the texts (otherwise the system's)
protheus-devkit --version`,
  pt: `Em todos os comandos:
  --help        os argumentos e as opções do comando
  --lang pt|en  o idioma dos textos (senão, o do sistema)
protheus-devkit --version`,
};

/** The help of the whole command line. */
export function mainHelp(commands: readonly CommandEntry[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(
    ({ name, summary }) => `  protheus-devkit ${name.padEnd(width)}  ${summary[language]}`,
  );
  return [head[language], '', ...lines, '', foot[language]].join('\n');
}

/** The help of one command. */
export function commandHelp(
  { name, summary }: CommandEntry,
  command: Command,
  language: Language,
): string {
  const usage = command.usage[language].trim();
  return `${summary[language]}.\n\nprotheus-devkit ${name} ${usage}`;
}
