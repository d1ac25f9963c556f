import { type ParseArgsConfig } from 'node:util';
import { type Language, type LocalizedText } from '../text.js';

/** Where a command reads and writes; tests provide their own. */
export interface CommandContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Prints a text of our own with the control sequences of a terminal, which `out` would escape. */
  readonly outFormatted?: (text: string) => void;
  /** The columns of the terminal; undefined when the output goes elsewhere. */
  readonly columns?: number | undefined;
  /** @returns The text of standard input, empty when it is a terminal. */
  readonly stdin?: (() => Promise<string>) | undefined;
  /** Aborted by Ctrl+C: a command that runs until then ends cleanly. */
  readonly signal: AbortSignal;
}

/** The parsed arguments of a command. */
export interface CommandArguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** One command of `protheus-devkit`, in a file of its own under `commands/`. */
export interface Command {
  /** The lines after `protheus-devkit <name>`: arguments, each flag with its meaning, exit codes. */
  readonly usage: LocalizedText;
  /** The options, in the form of `parseArgs` of node:util. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @returns The exit code: 0 success, 1 findings or failure, 2 the check could not run. */
  run(args: CommandArguments, context: CommandContext): Promise<number>;
}
