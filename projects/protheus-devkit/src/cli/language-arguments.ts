/** The language that a command line names, and the arguments without it. */
export interface LanguageArguments {
  /** The value of `--lang`, the former spelling, or of `--language` before the command. */
  readonly texts: string | undefined;
  /** The value of `--language` behind the command: `host` has one of its own. */
  readonly language: string | undefined;
  readonly argv: readonly string[];
}

/** Reads the language before the options are parsed: the errors of parsing are written in it. */
export function languageArguments(argv: readonly string[]): LanguageArguments {
  const rest: string[] = [];
  let texts: string | undefined;
  let language: string | undefined;
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] as string;
    const [, name, inline] = /^--(lang|language)(?:=(.*))?$/.exec(argument) ?? [];
    const value = inline ?? argv[index + 1];
    if (name === undefined || value === undefined || (inline === undefined && /^-/.test(value))) {
      rest.push(argument);
    } else if (name === 'lang' || rest.length === 0) {
      texts = value;
      if (inline === undefined) index++;
    } else {
      language = value;
      rest.push(`--language=${value}`);
      if (inline === undefined) index++;
    }
  }
  return { texts, language, argv: rest };
}
