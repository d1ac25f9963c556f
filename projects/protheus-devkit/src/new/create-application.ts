import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type RenameOperations, renameWhenFree } from '../app-package/rename-when-free.js';
import { DevkitError } from '../devkit-error.js';
import { type Language, type LocalizedText } from '../text.js';
import { type AngularVersions } from './angular-versions.js';
import { childEnvironment } from './child-environment.js';
import {
  installArguments,
  type PackageManager,
  type Program,
  programOf,
  thisMachine,
} from './package-manager.js';
import { programFailure } from './program-failure.js';
import { type RunProgram, runProgram } from './run-program.js';
import { writeApplication } from './write-application.js';

/** A new application. */
export interface NewApplication {
  /** The name, as FwCallApp needs it. */
  readonly name: string;
  readonly versions: AngularVersions;
  readonly isModule: boolean;
  readonly packageManager: PackageManager;
  /** A version, or a path (folder or .tgz). */
  readonly library: string;
  readonly devkit: string;
  /** The folder in which its folder is made. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** Runs one step, and shows what it does. */
  readonly step: (what: LocalizedText, work: () => Promise<void>) => Promise<void>;
}

/** What reaches the machine; tests provide their own. */
export interface NewApplicationTools {
  readonly run: RunProgram;
  readonly rename?: RenameOperations;
  readonly platform?: NodeJS.Platform;
}

/** A folder with thousands of files is scanned for longer than one file: in milliseconds, 30 s together. */
const FOLDER_DELAYS = [100, 400, 1000, 2000, 4000, 7000, 15_500];

/**
 * Makes an application in a folder of its own beside the final one, which appears only when everything is
 * done.
 *
 * @returns The folder.
 * @throws DevkitError PDK407 where it cannot be made, PDK408 and PDK409 when npm or the Angular CLI
 *   fails, PDK155 when the finished folder cannot get its name.
 */
export async function createApplication(
  application: NewApplication,
  tools: NewApplicationTools = { run: runProgram },
): Promise<string> {
  const { name, cwd, signal } = application;
  const target = join(cwd, name);
  await assertFree(target, cwd);
  const temporary = await mkdtemp(join(cwd, `.${name}-`)).catch((cause: unknown) => {
    throw notWritable(cwd, cause);
  });
  let isKept = false;
  try {
    await make(application, join(temporary, name), temporary, tools.run);
    signal.throwIfAborted();
    await renameWhenFree(join(temporary, name), target, tools.rename, FOLDER_DELAYS).catch(
      (cause: unknown) => {
        isKept = true;
        throw notRenamed(join(temporary, name), target, cause);
      },
    );
    await linkAgain(application, target, tools);
    return target;
  } finally {
    if (!isKept) await remove(temporary);
  }
}

async function make(
  application: NewApplication,
  folder: string,
  temporary: string,
  run: RunProgram,
): Promise<void> {
  const { name, versions, isModule, packageManager, cwd, env, language, signal } = application;
  const machine = thisMachine(env);
  const execute = async (
    program: Program,
    shown: string,
    args: readonly string[],
    where: string,
  ): Promise<void> => {
    const options = { cwd: where, env: childEnvironment(env, language), signal };
    const { code, output } = await run(program, args, options);
    signal.throwIfAborted();
    if (code !== 0) throw programFailure(shown, output);
  };

  await application.step(
    {
      en: `Angular ${versions.major}: ng new (Angular CLI ${versions.cli})`,
      pt: `Angular ${versions.major}: ng new (Angular CLI ${versions.cli})`,
    },
    () =>
      execute(
        programOf('npm', machine),
        `npx @angular/cli@${versions.cli} new ${name}`,
        [
          ...['exec', '--yes', `--package=@angular/cli@${versions.cli}`, '--'],
          ...['ng', 'new', name, '--defaults', '--skip-git', '--skip-install'],
          ...['--style=css', '--ssr=false', '--routing', `--standalone=${!isModule}`],
          `--package-manager=${packageManager}`,
        ],
        temporary,
      ),
  );
  await application.step(
    {
      en: `PO UI ${versions.poUi}, Portuguese texts and formats`,
      pt: `PO UI ${versions.poUi}, textos e formatos em português`,
    },
    () =>
      writeApplication({
        ...{ folder, name, versions, isModule },
        library: specifierOf(application.library, cwd),
        devkit: specifierOf(application.devkit, cwd),
      }),
  );
  const install = installArguments(packageManager);
  await application.step(
    {
      en: `Packages: ${packageManager} install (takes the longest)`,
      pt: `Pacotes: ${packageManager} install (a parte mais demorada)`,
    },
    () =>
      execute(
        programOf(packageManager, machine),
        `${packageManager} ${install.join(' ')}`,
        install,
        folder,
      ),
  );
  await application.step(
    {
      en: 'Protheus: ng add ngx-protheus, with the sample page',
      pt: 'Protheus: ng add ngx-protheus, com a página de exemplo',
    },
    () => {
      const cli = join(folder, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
      const node = { file: machine.node, args: [cli], needsShell: false };
      const args = ['add', 'ngx-protheus', '--sample', '--defaults', '--skip-confirmation'];
      return execute(node, `ng ${args.join(' ')}`, args, folder);
    },
  );
}

/** On Windows the links of pnpm are absolute: they point into the folder that was renamed. */
async function linkAgain(
  { packageManager, env, language, signal }: NewApplication,
  folder: string,
  { run, platform = process.platform }: NewApplicationTools,
): Promise<void> {
  if (packageManager !== 'pnpm' || platform !== 'win32') return;
  const program = programOf('pnpm', { ...thisMachine(env), platform });
  const options = { cwd: folder, env: childEnvironment(env, language), signal };
  const { code } = await run(program, [...installArguments('pnpm'), '--force'], options);
  if (code === 0) return;
  throw new DevkitError('PDK409', {
    en: `The application is in ${folder}, but the links of pnpm point to the folder in which it was made. Run there: pnpm install --force`,
    pt: `O aplicativo está em ${folder}, mas os links do pnpm apontam para a pasta em que ele foi criado. Execute nela: pnpm install --force`,
  });
}

/** What package.json names: a version as it is, a path as a URL that holds in every folder. */
function specifierOf(given: string, cwd: string): string {
  const path = /^file:(?:\/\/)?(.*)/.exec(given)?.[1] ?? given;
  const isPath = path !== given || /[\\/]|\.tgz$/.test(given);
  return isPath ? `file:${resolve(cwd, path).replace(/\\/g, '/')}` : given;
}

async function assertFree(target: string, cwd: string): Promise<void> {
  const entries = await readdir(target).catch(async () => ((await exists(target)) ? ['.'] : []));
  if (entries.length || (await exists(target)))
    throw new DevkitError('PDK407', {
      en: `${target} exists already and was not touched. Choose another name, or remove or rename that folder.`,
      pt: `${target} já existe e não foi alterado. Escolha outro nome, ou remova ou renomeie essa pasta.`,
    });
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const file of ['angular.json', '.angular.json']) {
      if (await exists(join(folder, file))) throw insideWorkspace(folder);
    }
    if (folder === dirname(folder)) return;
  }
}

function insideWorkspace(folder: string): DevkitError {
  return new DevkitError('PDK407', {
    en: `${folder} is an Angular workspace already, and a new one cannot stand inside it. Run the command in another folder; for the application that is there: npx ng add ngx-protheus --sample`,
    pt: `${folder} já é um workspace Angular, e um novo não pode ficar dentro dele. Execute o comando em outra pasta; para o aplicativo que já existe: npx ng add ngx-protheus --sample`,
  });
}

function notWritable(cwd: string, cause: unknown): DevkitError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return new DevkitError(
    'PDK407',
    {
      en: `Nothing can be written in ${cwd} (${code}). Run the command in a folder of yours.`,
      pt: `Não é possível gravar em ${cwd} (${code}). Execute o comando em uma pasta sua.`,
    },
    cause,
  );
}

function notRenamed(from: string, to: string, cause: unknown): DevkitError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return new DevkitError(
    'PDK155',
    {
      en: `The application is finished, but another program (a virus scanner, OneDrive, the editor) kept its folder from getting its name (${code}). Close that program and rename ${from} to ${to}; the folder around it, whose name begins with a dot, can then be removed.`,
      pt: `O aplicativo está pronto, mas outro programa (um antivírus, o OneDrive, o editor) impediu que a pasta recebesse o nome definitivo (${code}). Feche esse programa e renomeie ${from} para ${to}; a pasta em volta, cujo nome começa com um ponto, pode então ser removida.`,
    },
    cause,
  );
}

/** Removes what was begun. A file that another program holds open is tried again, and does not hide the error. */
async function remove(folder: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };
  await rm(folder, options).catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
