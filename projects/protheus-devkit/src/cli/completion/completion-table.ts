import { type Language } from '../../text.js';
import { type CommandEntry, type Completion, type Flag, flagsOf } from '../command.js';
import { COMMON_FLAGS } from '../common-flags.js';

/** A spelling of a flag with its meaning, as a shell offers it. */
export interface OfferedFlag {
  readonly text: string;
  readonly meaning: string;
  /** Undefined for a switch; `[]` for a value that nothing completes. */
  readonly value: Completion | undefined;
}

/** What a shell offers behind one command. */
export interface OfferedCommand {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly OfferedFlag[];
  readonly argument: Completion | undefined;
}

/** @returns What is completed, in one language. Former spellings are parsed, but not offered. */
export async function completionTable(
  commands: readonly CommandEntry[],
  language: Language,
): Promise<readonly OfferedCommand[]> {
  return Promise.all(
    commands.map(async ({ name, summary, load }) => {
      const command = await load();
      const flags = Object.entries({ ...flagsOf(command), ...withoutOwn(flagsOf(command)) });
      return {
        name,
        summary: summary[language],
        flags: flags.flatMap(([flag, description]) => offered(flag, description, language)),
        argument: command.argument?.completes,
      };
    }),
  );
}

function withoutOwn(own: object): Readonly<Record<string, Flag>> {
  return Object.fromEntries(Object.entries(COMMON_FLAGS).filter(([name]) => !(name in own)));
}

function offered(name: string, flag: Flag, language: Language): readonly OfferedFlag[] {
  const { kind, negatable, completes, fileEnding } = flag;
  const meaning = flag.meaning[language].replace(/:$/, '');
  const isSwitch = kind === 'switch' && fileEnding === undefined;
  const value = isSwitch ? undefined : (completes ?? []);
  return [
    { text: `--${name}`, meaning, value },
    ...(negatable ? [{ text: `--no-${name}`, meaning, value }] : []),
  ];
}

/** @returns The words that stand first: those of one word, and the first of two. */
export function firstWords(table: readonly OfferedCommand[]): readonly string[] {
  return [...new Set(table.map(({ name }) => name.split(' ')[0] as string))];
}

/** @returns The second words by the first one. */
export function secondWords(table: readonly OfferedCommand[]): ReadonlyMap<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { name } of table) {
    const [first = '', second] = name.split(' ');
    if (second !== undefined) words.set(first, [...(words.get(first) ?? []), second]);
  }
  return words;
}
