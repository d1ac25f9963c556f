import { spawn } from 'node:child_process';

/** The exit code and the output of a program. */
export interface ProgramResult {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs a program without a terminal, and waits for its end.
 *
 * @param env Variables besides those of {@link cleanEnv}.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...cleanEnv(), ...env },
    });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', code => resolve({ code, output }));
  });
}

/**
 * The environment of a developer's machine: without the variables that npm and the test runner set for
 * this workspace, and without `CI`, because then the Angular CLI does not cache its builds.
 */
export function cleanEnv(): NodeJS.ProcessEnv {
  const isInherited = (name: string): boolean =>
    /^(CI$|npm_(package|lifecycle|config_local_prefix|command)|INIT_CWD|NODE_OPTIONS|NODE_TEST)/.test(
      name,
    );
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !isInherited(name)),
  );
  // More retries than npm's default, because packages come from the network.
  const retries = { npm_config_fetch_retries: '5' };
  return { ...env, ...retries, NG_CLI_ANALYTICS: 'false', LC_ALL: 'en_US.UTF-8' };
}
