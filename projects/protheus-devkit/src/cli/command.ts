import { type ParseArgsConfig } from 'node:util';
import { type Language, type Text } from '../text.js';

export { type Language, type Text };

/** Where a command reads and writes; tests give their own. */
export interface CommandContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Fires on Ctrl+C: a command that goes on until then ends cleanly. */
  readonly signal: AbortSignal;
}

/** The parsed words of a command line. */
export interface CommandArguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** One command of `protheus-devkit`, in a file of its own under `commands/`. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** The lines after `protheus-devkit <name>`: arguments, each flag with its meaning, exit codes. */
  readonly usage: Text;
  /** The flags, as `parseArgs` of node:util takes them. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Does the work. @returns the exit code: 0 well, 1 findings or failure, 2 could not look. */
  run(args: CommandArguments, context: CommandContext): Promise<number>;
}
