import { DevkitError } from '../devkit-error.js';
import { redactText } from '../secrets/redact.js';
import { terminalText } from '../terminal-text.js';
import { type Language } from '../text.js';
import { version } from '../version.js';
import { coloured } from './colour.js';
import { type CommandContext, type CommandEntry, flagsOf } from './command.js';
import { commands } from './commands/index.js';
import { commandHelp, mainHelp } from './help.js';
import { type LanguageArguments, languageArguments } from './language-arguments.js';
import { hasTexts, languageOf } from './locale.js';
import { parseArguments } from './parse-arguments.js';
import { invalidValue, missingArgument, unknownCommand } from './usage-error.js';

/**
 * Runs a command line.
 *
 * @param argv The arguments after `protheus-devkit`.
 * @param io Where the command reads and writes; the language is determined here.
 * @returns The exit code.
 */
export async function main(
  argv: readonly string[],
  io: Omit<CommandContext, 'language' | 'outFormatted'>,
): Promise<number> {
  const named = languageArguments(argv);
  const requested = named.texts ?? named.language;
  const language = languageOf(
    requested !== undefined && hasTexts(requested) ? requested : undefined,
    io.env,
  );
  const { out, err, colours } = io;
  // The one way to the terminal: whatever a command prints, no text of others is a command for it.
  const context: CommandContext = {
    ...io,
    language,
    out: line => out(printed(line, colours?.out)),
    err: line => err(printed(line, colours?.err)),
    outFormatted: out,
  };
  try {
    return await run(named, context);
  } catch (error) {
    const isKnown = error instanceof DevkitError;
    if (isKnown && argv.includes('--json')) {
      const { code, text } = error;
      context.out(JSON.stringify({ ok: false, error: { code, message: text[language] } }));
    } else {
      context.err(describe(error, language));
    }
    return isKnown && error.code.startsWith('PDK9') ? 2 : 1;
  }
}

function printed(text: string, isColoured = false): string {
  const plain = terminalText(text);
  return isColoured ? coloured(plain) : plain;
}

async function run(named: LanguageArguments, context: CommandContext): Promise<number> {
  const { argv } = named;
  const [name] = argv;
  if (name === '--version' || name === '-v' || name === 'version') {
    context.out(await version());
    return 0;
  }
  // `help host` is `host --help`.
  if (name === 'help' && argv.length > 1)
    return run({ ...named, argv: [...argv.slice(1), '--help'] }, context);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    assertTexts('--language', named.texts);
    context.out(mainHelp(commands, context.language));
    return 0;
  }
  const entry = findCommand(argv);
  if (!entry) return runGroup(name, argv, context);
  const command = await entry.load();
  assertTexts('--language', named.texts);
  if (!flagsOf(command)['language']) assertTexts('--language', named.language);
  const args = parseArguments(entry.name, command, argv.slice(entry.name.split(' ').length));
  if (args.values['help'] === true) {
    context.out(commandHelp(entry, command, context.language));
    return 0;
  }
  const { argument } = command;
  if (argument?.required && args.positionals.length === 0) {
    const error = missingArgument(entry.name, argument.name);
    return helpInstead(error, commandHelp(entry, command, context.language), args.values, context);
  }
  return command.run(args, context);
}

/** @returns The command whose name, of one word or two, begins the arguments. */
export function findCommand(argv: readonly string[]): CommandEntry | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => argv[index] === word));
}

/** Prints the help of the commands that begin with one word, such as `broker`. */
function runGroup(name: string, argv: readonly string[], context: CommandContext): number {
  const group = commands.filter(command => command.name.startsWith(`${name} `));
  const names = commands.map(command => command.name);
  if (group.length === 0) throw unknownCommand(name, names);
  const action = argv[1];
  const help = mainHelp(group, context.language);
  if (action === '--help' || action === '-h') {
    context.out(help);
    return 0;
  }
  if (action !== undefined && !action.startsWith('-'))
    throw unknownCommand(`${name} ${action}`, names);
  const actions = group.map(command => command.name.slice(name.length + 1)).join(' | ');
  const error = missingArgument(name, { en: actions, pt: actions });
  return helpInstead(error, help, { json: argv.includes('--json') }, context);
}

/** Prints which argument is missing, with the help. */
function helpInstead(
  error: DevkitError,
  help: string,
  values: Readonly<Record<string, unknown>>,
  context: CommandContext,
): number {
  if (values['json'] === true) throw error;
  context.err(`${error.code}: ${terminalText(error.text[context.language])}\n\n${help}`);
  return 2;
}

function assertTexts(option: string, language: string | undefined): void {
  if (language === undefined || hasTexts(language)) return;
  throw invalidValue(option, language, {
    en: 'is not a language of these texts: give pt or en.',
    pt: 'não é um idioma destes textos: informe pt ou en.',
  });
}

function describe(error: unknown, language: Language): string {
  if (error instanceof DevkitError) return error.in(language);
  const text = { en: 'Unexpected failure', pt: 'Falha inesperada' }[language];
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${text}: ${redactText(reason)}`;
}
