import { type Language, type LocalizedText } from '../text.js';
import {
  type Command,
  type CommandArgument,
  type CommandEntry,
  type Flag,
  type FlagSection,
  type FlagTable,
} from './command.js';
import { COMMON_FLAGS } from './common-flags.js';

/** The line of the help is not longer. */
const WIDTH = 100;

/** The meaning of a flag does not begin further right; a longer flag has a line of its own. */
const MEANING_COLUMN = 32;

const head: LocalizedText = {
  en: 'protheus-devkit: Angular and PO UI applications inside TOTVS Protheus, without Protheus.',
  pt: 'protheus-devkit: aplicativos Angular e PO UI dentro do TOTVS Protheus, sem o Protheus.',
};

const everyCommand: LocalizedText = { en: 'Every command:', pt: 'Em todos os comandos:' };

const foot: LocalizedText = {
  en: `npx protheus-devkit help <command>   the help of a command
npx protheus-devkit --version`,
  pt: `npx protheus-devkit help <comando>   a ajuda de um comando
npx protheus-devkit --version`,
};

const usage: LocalizedText = { en: 'Usage', pt: 'Uso' };
const options: LocalizedText = { en: '[options]', pt: '[opções]' };
const examples: LocalizedText = { en: 'Examples:', pt: 'Exemplos:' };

/** The help of the whole command line, or of the commands that begin with one word. */
export function mainHelp(commands: readonly CommandEntry[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`,
  );
  const command = { en: '<command>', pt: '<comando>' }[language];
  return [
    head[language],
    '',
    `${usage[language]}: npx protheus-devkit ${command} ${options[language]}`,
    '',
    ...lines,
    '',
    everyCommand[language],
    ...flagLines(COMMON_FLAGS, language),
    '',
    foot[language],
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(
  { name, summary }: CommandEntry,
  command: Command,
  language: Language,
): string {
  const { argument, description, sections, exitCodes } = command;
  const synopsis = [
    `npx protheus-devkit ${name}`,
    ...(argument ? [argumentText(argument, language)] : []),
    ...(sections.length > 0 ? [options[language]] : []),
  ].join(' ');
  return [
    `${summary[language]}.`,
    '',
    `${usage[language]}: ${synopsis}`,
    '',
    description[language],
    '',
    ...sections.flatMap(section => [...sectionLines(section, language), '']),
    examples[language],
    ...command.examples.flatMap(({ line, meaning }) => [
      `  npx protheus-devkit ${line}`,
      `      ${meaning[language]}`,
    ]),
    '',
    exitCodes[language],
  ].join('\n');
}

/** @returns The name of an argument as the usage has it: `<url>`, `[folder]`, `[application …]`. */
function argumentText({ name, required, multiple }: CommandArgument, language: Language): string {
  const text = multiple ? `${name[language]} …` : name[language];
  return required ? `<${text}>` : `[${text}]`;
}

function sectionLines({ title, flags }: FlagSection, language: Language): readonly string[] {
  return [...(title ? [title[language]] : []), ...flagLines(flags, language)];
}

function flagLines(flags: FlagTable, language: Language): readonly string[] {
  const rows = Object.entries(flags).map(([name, flag]) => ({
    text: `  ${flagText(name, flag, language)}`,
    flag,
  }));
  const widest = Math.max(...rows.map(({ text }) => text.length)) + 2;
  const column = Math.min(widest, MEANING_COLUMN);
  return rows.flatMap(({ text, flag: { meaning, details } }) => {
    const [first = '', ...rest] = wrap(meaning[language], WIDTH - column);
    const indented = (line: string): string => ' '.repeat(column) + line;
    return [
      ...(text.length + 2 <= column ? [text.padEnd(column) + first] : [text, indented(first)]),
      ...rest.map(indented),
      ...(details ? [details[language]] : []),
    ];
  });
}

/** @returns A flag as the help lists it: `--port <n>`, `--[no-]open`. */
function flagText(name: string, flag: Flag, language: Language): string {
  const { kind, value, multiple, negatable, fileEnding } = flag;
  const form = `--${negatable ? '[no-]' : ''}${name}`;
  if (fileEnding !== undefined) return `${form} [${value?.[language] ?? '…'}${fileEnding}]`;
  if (kind === 'switch') return form;
  const text = value?.[language] ?? '…';
  return `${form} ${text.includes('|') ? text : `<${text}>`}${multiple ? ' …' : ''}`;
}

/** Breaks a text at blanks. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
