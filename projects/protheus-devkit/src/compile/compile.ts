import { copyFile, mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { encodeCodePage1252 } from '../code-page-1252.js';
import { DevkitError } from '../devkit-error.js';
import { type CompilePlan } from './compile-target.js';
import { executable } from './executable.js';
import { type LanguageServer } from './find-language-server.js';
import { inPrivateFolder } from './private-folder.js';
import { type CompiledFile, compiledFiles, runError } from './read-run.js';
import { type LanguageServerRun, runLanguageServer } from './run-language-server.js';
import { compileScript } from './script.js';

/** What was compiled, and the patch that was written. */
export interface CompileResult {
  readonly files: readonly CompiledFile[];
  readonly patch?: string;
  /** What stopped it; absent when each file is in the repository and the patch is written. */
  readonly error?: DevkitError;
}

/** How a plan is compiled. */
export interface CompileOptions {
  readonly password: string;
  /** How long the language server may print nothing, in milliseconds. */
  readonly silence: number;
  /** Receives each line of the language server at once. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Compiles files into the repository of an AppServer with TOTVS's language server, and writes a patch of them.
 *
 * **Security.** The password stands only in a script that this user alone may read, which is removed on every way
 * out; it is in no argument of a program and in no result.
 *
 * @throws DevkitError PDK616 when the language server cannot be started.
 */
export function compile(
  server: LanguageServer,
  plan: CompilePlan,
  { password, silence, onLine, signal }: CompileOptions,
): Promise<CompileResult> {
  return inPrivateFolder(async folder => {
    const patches = join(folder, 'patch');
    await mkdir(patches);
    const script = join(folder, 'compile.ini');
    // The language server reads the code page of Windows, as AdvPL does.
    await writeFile(script, encodeCodePage1252(compileScript(plan, password, patches)), {
      mode: 0o600,
    });
    const hide = (line: string): string => withoutPassword(line, password);
    const run = await started(server.path, folder, script, {
      silence,
      onLine: line => onLine?.(hide(line)),
      signal,
    });
    const files = compiledFiles(plan, run.lines).map(file => ({
      ...file,
      messages: file.messages.map(hide),
    }));
    const error = runError(plan, run, files, hide);
    if (error) return { files, error };
    if (plan.patch === undefined) return { files };
    const patch = await movePatch(patches, plan.patch);
    return patch ? { files, patch } : { files, error: noPatch(plan, run, hide) };
  });
}

async function started(
  path: string,
  folder: string,
  script: string,
  options: Parameters<typeof runLanguageServer>[2],
): Promise<LanguageServerRun> {
  try {
    return await runLanguageServer(await executable(path, folder), script, options);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new DevkitError(
      'PDK616',
      {
        en: `The language server ${path} could not be started (${reason}).`,
        pt: `Não foi possível iniciar o servidor de linguagem ${path} (${reason}).`,
      },
      cause,
    );
  }
}

/** Moves the only patch of the folder to where it is wanted; the server chose its name. */
async function movePatch(folder: string, to: string): Promise<string | undefined> {
  const written = (await readdir(folder)).find(name => extname(name).toLowerCase() === '.ptm');
  if (written === undefined) return undefined;
  const from = join(folder, written);
  if ((await stat(from)).size === 0) return undefined;
  await mkdir(dirname(to), { recursive: true });
  // A rename does not cross disks.
  await rename(from, to).catch(() => copyFile(from, to));
  return to;
}

function noPatch(
  { patch = '', target }: CompilePlan,
  { lines }: LanguageServerRun,
  hide: (line: string) => string,
): DevkitError {
  const last = hide(lines[lines.length - 1] ?? '');
  return new DevkitError('PDK614', {
    en: `The files are compiled, but the server wrote no patch ${basename(patch)} (${target.name}, ${target.environment}). Its last line: "${last}"`,
    pt: `Os arquivos foram compilados, mas o servidor não gravou o patch ${basename(patch)} (${target.name}, ${target.environment}). A última linha: "${last}"`,
  });
}

function withoutPassword(line: string, password: string): string {
  return password === '' ? line : line.replaceAll(password, '***');
}
