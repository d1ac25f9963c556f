import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../projects/protheus-devkit/src/cli/commands/index.js';
import { findCommand } from '../../projects/protheus-devkit/src/cli/main.js';
import { parseArguments } from '../../projects/protheus-devkit/src/cli/parse-arguments.js';
import { root } from './pages.js';

/** The scripts of package.json that `ng add` writes into an application. */
const APPLICATION_SCRIPTS = ['protheus', 'protheus:package'];

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}

/** The arguments of a command line; quotes keep blanks together, `#` ends the line. */
export function argumentsOf(line: string): readonly string[] {
  const args = line.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const comment = args.findIndex(arg => arg.startsWith('#'));
  return args
    .slice(0, comment < 0 ? undefined : comment)
    .map(arg => arg.replace(/^(["'])(.*)\1$/, '$2'));
}

/**
 * Checks that a command of a page exists and has the shown flags.
 * @throws Error when it does not.
 */
export async function assertCommand(line: string): Promise<void> {
  const [first, ...rest] = argumentsOf(line);
  const [program, ...args] = first === 'npx' ? rest : [first, ...rest];
  if (program === 'protheus-devkit') return assertDevkit(args);
  if (program === 'ng') return assertNg(args);
  if (program === 'npm') return assertNpm(args);
  if (/^@angular\/cli@\d+$/.test(program ?? '') && args[0] === 'new') return;
  if (['cd', 'curl', 'eslint', 'git', 'playwright'].includes(program ?? '')) return;
  throw new Error(`unknown program "${program}"`);
}

async function assertDevkit(args: readonly (string | undefined)[]): Promise<void> {
  const argv = args.flatMap(arg => (arg && arg !== '…' && arg !== '|' ? [arg] : []));
  if (argv[0] === '--help' || argv[0] === '--version') return;
  const entry = findCommand(argv);
  // `broker` alone is the help of its commands.
  const isGroup = commands.some(({ name }) => name.startsWith(`${argv[0]} `));
  if (isGroup && (argv.length === 1 || argv[1] === '--help')) return;
  if (!entry) throw new Error(`protheus-devkit has no command "${argv.join(' ')}"`);
  parseArguments(entry.name, await entry.load(), argv.slice(entry.name.split(' ').length));
}

/** The common flags of each command of ng. */
const NG_FLAGS: Readonly<Record<string, readonly string[]>> = {
  add: ['defaults', 'dry-run', 'skip-confirmation'],
  generate: ['defaults', 'dry-run'],
  build: ['configuration', 'base-href'],
  serve: ['port'],
  run: [],
  update: [],
};

function assertNg([command = '', ...args]: readonly (string | undefined)[]): void {
  const common = NG_FLAGS[command];
  if (!common) throw new Error(`ng has no command "${command}" here`);
  const schematic =
    command === 'add' && args[0] === 'ngx-protheus'
      ? 'ng-add'
      : /^ngx-protheus:(.+)$/.exec(args[0] ?? '')?.[1];
  const flags = args.flatMap(arg => /^--([\w-]+)/.exec(arg ?? '')?.[1] ?? []);
  const known = [...common, ...(schematic ? schematicFlags(schematic) : [])];
  for (const flag of flags) {
    if (!known.includes(flag)) throw new Error(`ng ${command} ${args[0]} has no flag --${flag}`);
  }
}

/** The flags of a schematic, from its schema. */
export function schematicFlags(name: string): readonly string[] {
  const folder = 'projects/ngx-protheus/schematics';
  const { schematics } = json<{ schematics: Record<string, { schema?: string }> }>(
    `${folder}/collection.json`,
  );
  const schema = schematics[name]?.schema;
  if (!schema) throw new Error(`ngx-protheus has no schematic "${name}"`);
  return Object.keys(json<{ properties: object }>(`${folder}/${schema}`).properties);
}

function assertNpm([command = '', script = '']: readonly (string | undefined)[]): void {
  if (['install', 'uninstall', 'ci', 'ls', 'view'].includes(command)) return;
  const { scripts } = json<{ scripts: Record<string, string> }>('package.json');
  const name = command === 'run' ? script : command;
  if (!scripts[name] && !APPLICATION_SCRIPTS.includes(name)) {
    throw new Error(`there is no npm script "${name}"`);
  }
}
