import { spawn } from 'node:child_process';
import { type Program } from './package-manager.js';

/** How a program ended. */
export interface ProgramEnd {
  /** Undefined when it could not be started, or was ended by a signal. */
  readonly code: number | undefined;
  readonly output: string;
}

/** Runs a program and collects its output. An abort ends it. */
export type RunProgram = (
  program: Program,
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly signal: AbortSignal;
  },
) => Promise<ProgramEnd>;

/** The last characters of the output that are kept: an error stands at the end. */
const MAX_OUTPUT = 200_000;

export const runProgram: RunProgram = ({ file, args: first, needsShell }, args, options) =>
  new Promise(resolve => {
    const { cwd, env, signal } = options;
    const child = spawn(file, [...first, ...args], {
      cwd,
      env: env as NodeJS.ProcessEnv,
      signal,
      shell: needsShell,
      // No question of another program: there is nobody who sees it.
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (text: string): void => {
      output = (output + text).slice(-MAX_OUTPUT);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', error => {
      collect(`${error.message}\n`);
      // One that was started, and aborted, still has to end: it may write until then.
      if (child.pid === undefined) resolve({ code: undefined, output });
    });
    child.on('close', code => resolve({ code: code ?? undefined, output }));
  });
