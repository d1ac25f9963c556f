import { parseArgs } from 'node:util';
import { DevkitError } from '../devkit-error.js';
import { redactText } from '../secrets/redact.js';
import { terminalText } from '../terminal-text.js';
import { type Language } from '../text.js';
import { version } from '../version.js';
import { type Command, type CommandContext } from './command.js';
import { commands } from './commands/index.js';
import { commandHelp, mainHelp } from './help.js';
import { languageOf } from './locale.js';
import { badArguments, unknownCommand } from './usage-error.js';

const common = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const;

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
  const language = languageOf(requestedLanguage(argv), io.env);
  // The one way to the terminal: whatever a command prints, no text of others is a command for it.
  const context: CommandContext = {
    ...io,
    language,
    out: line => io.out(terminalText(line)),
    err: line => io.err(terminalText(line)),
    outFormatted: io.out,
  };
  try {
    return await run(argv, context);
  } catch (error) {
    context.err(describe(error, language));
    return error instanceof DevkitError && error.code.startsWith('PDK9') ? 2 : 1;
  }
}

async function run(argv: readonly string[], context: CommandContext): Promise<number> {
  const [name, ...rest] = argv.filter((_, index) => !isLanguage(argv, index));
  if (name === '--version' || name === '-v') {
    context.out(await version());
    return 0;
  }
  // `help host` is `host --help`.
  if (name === 'help' && rest.length > 0) return run([rest[0], '--help'], context);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    context.out(mainHelp(commands, context.language));
    return 0;
  }
  const entry = commands.find(command => command.name === name);
  if (!entry)
    throw unknownCommand(
      name,
      commands.map(command => command.name),
    );
  const command = await entry.load();
  const { values, positionals } = parse(name, command, rest);
  if (values['help']) {
    context.out(commandHelp(entry, command, context.language));
    return 0;
  }
  return command.run({ values, positionals }, context);
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function parse(
  name: string,
  command: Command,
  argv: readonly string[],
): { values: Values; positionals: string[] } {
  try {
    return parseArgs({
      args: [...argv],
      options: { ...command.options, ...common },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw badArguments(name, error);
  }
}

// The language is needed before the options are parsed: the errors of parsing are written in it.
// `--lang` may stand before the command too.
function isLanguage(argv: readonly string[], index: number): boolean {
  const argument = argv[index];
  return argument.startsWith('--lang=') || argument === '--lang' || argv[index - 1] === '--lang';
}

function requestedLanguage(argv: readonly string[]): string | undefined {
  const index = argv.findIndex(argument => argument === '--lang' || argument.startsWith('--lang='));
  return index < 0 ? undefined : (argv[index].split('=')[1] ?? argv[index + 1]);
}

function describe(error: unknown, language: Language): string {
  if (error instanceof DevkitError) return error.in(language);
  const text = { en: 'Unexpected failure', pt: 'Falha inesperada' }[language];
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${text}: ${redactText(reason)}`;
}
