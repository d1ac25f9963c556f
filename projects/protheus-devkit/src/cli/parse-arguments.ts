import { parseArgs, type ParseArgsConfig } from 'node:util';
import {
  type Command,
  type CommandArguments,
  type Flag,
  flagsOf,
  type FlagTable,
} from './command.js';
import { COMMON_FLAGS } from './common-flags.js';
import { secondsOf } from './duration.js';
import {
  invalidValue,
  missingValue,
  needlessArgument,
  needlessValue,
  unknownOption,
} from './usage-error.js';

/** One spelling of a flag. */
interface Spelling {
  readonly name: string;
  readonly flag: Flag;
  /** Whether it is the form `--no-…`. */
  readonly isNegated: boolean;
}

/**
 * Parses the arguments of a command by its table of flags.
 *
 * @param name The name of the command, for the errors.
 * @param argv The arguments after the name.
 * @throws DevkitError PDK902 for an unknown option or an invalid value, PDK907 for an option without
 *   its value, PDK908 for an argument too many.
 */
export function parseArguments(
  name: string,
  command: Pick<Command, 'argument' | 'sections'>,
  argv: readonly string[],
): CommandArguments {
  const spellings = spellingsOf({ ...COMMON_FLAGS, ...flagsOf(command) });
  const { tokens, positionals } = parseArgs({
    args: withFiles(argv, spellings),
    options: optionsOf(spellings),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean | string[]> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue = false } = token;
    const spelling = spellings.get(token.name);
    if (!spelling) throw unknownOption(name, rawName, [...spellings.keys()]);
    const { flag } = spelling;
    if (flag.kind === 'switch') {
      if (value !== undefined && flag.fileEnding === undefined) throw needlessValue(name, rawName);
      values[spelling.name] = value || !spelling.isNegated;
      continue;
    }
    // What looks like an option is the next option: a value that begins with `-` is joined by `=`.
    if (value === undefined || (!inlineValue && /^-./.test(value)))
      throw missingValue(name, rawName, flag.value ?? { en: '…', pt: '…' });
    const text = flag.kind === 'duration' ? String(seconds(rawName, value)) : value;
    if (flag.multiple)
      values[spelling.name] = [...((values[spelling.name] as string[]) ?? []), text];
    else values[spelling.name] = text;
  }
  const extra = extraArgument(command, positionals);
  if (extra !== undefined && values['help'] !== true) throw needlessArgument(name, extra);
  return { values, positionals };
}

/** @returns The flags by each of their spellings, without `--`. */
export function spellingsOf(flags: FlagTable): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const [name, flag] of Object.entries(flags)) {
    for (const spelling of [name, ...(flag.aliases ?? [])])
      spellings.set(spelling, { name, flag, isNegated: false });
    if (flag.negatable) spellings.set(`no-${name}`, { name, flag, isNegated: true });
  }
  return spellings;
}

/** Joins a switch with the file that follows it: `--replay a.har` is `--replay=a.har`. */
function withFiles(argv: readonly string[], spellings: ReadonlyMap<string, Spelling>): string[] {
  const joined: string[] = [];
  for (const argument of argv) {
    const before = joined[joined.length - 1] ?? '';
    const ending = spellings.get(before.replace(/^--/, ''))?.flag.fileEnding;
    const isFile = ending !== undefined && argument.toLowerCase().endsWith(ending);
    if (isFile && before.startsWith('--') && !argument.startsWith('-'))
      joined[joined.length - 1] = `${before}=${argument}`;
    else joined.push(argument);
  }
  return joined;
}

function optionsOf(spellings: ReadonlyMap<string, Spelling>): ParseArgsConfig['options'] {
  return Object.fromEntries(
    [...spellings].map(([spelling, { name, flag }]) => [
      spelling,
      {
        type: flag.kind === 'switch' ? 'boolean' : 'string',
        ...(name === 'help' && { short: 'h' }),
      } as const,
    ]),
  );
}

function extraArgument(
  { argument }: Pick<Command, 'argument'>,
  positionals: readonly string[],
): string | undefined {
  if (argument?.multiple) return undefined;
  return positionals[argument ? 1 : 0];
}

function seconds(option: string, value: string): number {
  const parsed = secondsOf(value);
  if (parsed !== undefined && parsed > 0) return parsed;
  throw invalidValue(option, value, {
    en: 'is not a duration: give a number with a unit, such as 500ms, 5s, 2min or 1h.',
    pt: 'não é uma duração: informe um número com a unidade, como 500ms, 5s, 2min ou 1h.',
  });
}
