import { spawn } from 'node:child_process';

/** How a program ended and what it printed. */
export interface ProgramResult {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end, without a terminal; its output is kept. */
export function runProgram(program: string, args: readonly string[], cwd: string): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnv() });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', code => resolve({ code, output }));
  });
}

/**
 * The environment of a developer's machine. What npm and the test runner tell their children is about
 * this workspace; and where the Angular CLI believes to be in continuous integration, it keeps no
 * cache of its builds.
 */
export function cleanEnv(): NodeJS.ProcessEnv {
  const isInherited = (name: string): boolean =>
    /^(CI$|npm_(package|lifecycle|config_local_prefix|command)|INIT_CWD|NODE_OPTIONS|NODE_TEST)/.test(
      name,
    );
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isInherited(name)));
  // Packages come from the network: npm asks again more often than it does by itself.
  const retries = { npm_config_fetch_retries: '5' };
  return { ...env, ...retries, NG_CLI_ANALYTICS: 'false', LC_ALL: 'en_US.UTF-8' };
}
