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
  /** Whether the output and the errors are coloured. */
  readonly colours?: Colours | undefined;
  /** Shows what is being done, in a line of the terminal that the next one replaces; '' clears it. */
  readonly status?: ((text: string) => void) | undefined;
  /** @returns The text of standard input, empty when it is a terminal. */
  readonly stdin?: (() => Promise<string>) | undefined;
  /** Asks at the terminal for a line; undefined without one. Ctrl+C and an end answer ''. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Aborted by Ctrl+C: a command that runs until then ends cleanly. */
  readonly signal: AbortSignal;
}

/** Whether each stream of a command is coloured. */
export interface Colours {
  readonly out: boolean;
  readonly err: boolean;
}

/** The parsed arguments of a command. Each flag has one name in it, whatever spelling was used. */
export interface CommandArguments {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** What completes an argument or the value of a flag. */
export type Completion = 'file' | 'folder' | readonly string[];

/** One flag of a command. The parser, the help, the completion and the documentation read it. */
export interface Flag {
  /** `duration`: a number with a unit, parsed to seconds; a number alone is in seconds. */
  readonly kind: 'switch' | 'text' | 'duration';
  /** The name of the value in the help; for `completes` with two words the words themselves. */
  readonly value?: LocalizedText;
  readonly meaning: LocalizedText;
  /** Whether the flag may be given several times. */
  readonly multiple?: boolean;
  /** Whether the switch has the form `--no-…`, too. */
  readonly negatable?: boolean;
  /** Former spellings, which are still parsed. */
  readonly aliases?: readonly string[];
  readonly completes?: Completion;
  /**
   * A switch that may name a file: after `=`, or as the next argument when that has this ending. Its value
   * is then a text.
   */
  readonly fileEnding?: string;
  /** Lines below the flag in the help. */
  readonly details?: LocalizedText;
}

export type FlagTable = Readonly<Record<string, Flag>>;

/** Flags that stand together in the help. */
export interface FlagSection {
  readonly title?: LocalizedText;
  readonly flags: FlagTable;
}

/** What stands after the name of a command. */
export interface CommandArgument {
  readonly name: LocalizedText;
  readonly required?: boolean;
  readonly multiple?: boolean;
  readonly completes?: Completion;
}

/** One command line as a user would type it after `npx protheus-devkit`. */
export interface Example {
  readonly line: string;
  readonly meaning: LocalizedText;
}

/** One command of `protheus-devkit`, in a file of its own under `commands/`. */
export interface Command {
  readonly argument?: CommandArgument;
  /** What it does: paragraphs with their line breaks. */
  readonly description: LocalizedText;
  readonly sections: readonly FlagSection[];
  readonly examples: readonly Example[];
  /** The last lines of the help: how it ends. */
  readonly exitCodes: LocalizedText;
  /** @returns The exit code: 0 success, 1 findings or failure, 2 the check could not run. */
  run(args: CommandArguments, context: CommandContext): Promise<number>;
}

/** A command that is loaded when it is run: the host must listen without delay. */
export interface CommandEntry {
  /** One word, or two. */
  readonly name: string;
  readonly summary: LocalizedText;
  load(): Promise<Command>;
}

/** @returns All flags of a command. */
export function flagsOf({ sections }: Pick<Command, 'sections'>): FlagTable {
  return Object.assign({}, ...sections.map(({ flags }) => flags)) as FlagTable;
}
