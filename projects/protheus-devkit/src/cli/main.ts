import { parseArgs } from 'node:util';
import { DevkitError } from '../devkit-error.js';
import { type Command, type CommandContext, type Language } from './command.js';
import { commands } from './commands/index.js';
import { commandHelp, mainHelp } from './help.js';
import { languageOf } from './locale.js';
import { badArguments, unknownCommand } from './usage-error.js';
import { version } from '../version.js';

const common = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const;

/**
 * Runs a command line.
 * @param words what stands after `protheus-devkit`
 * @param outside where the command reads and writes; its language is decided here
 * @returns the exit code
 */
export async function main(
  words: readonly string[],
  outside: Omit<CommandContext, 'language'>,
): Promise<number> {
  const language = languageOf(wishedLanguage(words), outside.env);
  const context: CommandContext = { ...outside, language };
  try {
    return await run(words, context);
  } catch (error) {
    context.err(describe(error, language));
    return error instanceof DevkitError && error.code.startsWith('PDK9') ? 2 : 1;
  }
}

async function run(words: readonly string[], context: CommandContext): Promise<number> {
  const [name, ...rest] = words.filter((word, at) => !isLanguage(words, word, at));
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
  const { values, positionals } = parse(command, rest);
  if (values['help']) {
    context.out(commandHelp(command, context.language));
    return 0;
  }
  return command.run({ values, positionals }, context);
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function parse(
  command: Command,
  words: readonly string[],
): { values: Values; positionals: string[] } {
  try {
    return parseArgs({
      args: [...words],
      options: { ...command.options, ...common },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw badArguments(command.name, error);
  }
}

// The language has to be known before the flags are: their errors speak it. It may stand before
// the command too.
function isLanguage(words: readonly string[], word: string, at: number): boolean {
  return word.startsWith('--lang=') || word === '--lang' || words[at - 1] === '--lang';
}

function wishedLanguage(words: readonly string[]): string | undefined {
  const at = words.findIndex(word => word === '--lang' || word.startsWith('--lang='));
  return at < 0 ? undefined : (words[at].split('=')[1] ?? words[at + 1]);
}

function describe(error: unknown, language: Language): string {
  if (error instanceof DevkitError) return error.in(language);
  const text = { en: 'Unexpected failure', pt: 'Falha inesperada' }[language];
  return `${text}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
