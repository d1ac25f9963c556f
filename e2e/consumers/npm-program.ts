import { type ProgramResult, runProgram } from './run-program.js';

/** npm and its arguments as a program that needs no shell. */
export function npmProgram(args: readonly string[]): [string, string[]] {
  const cli = process.env['npm_execpath'];
  // npm tells its path to the scripts that it starts.
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', [...args]];
}

/** What npm prints when the network, and nothing else, was at fault. */
const NETWORK =
  /\b(ECONNRESET|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ERR_SOCKET_TIMEOUT|EINTEGRITY|E429|E50[0234])\b/;

/**
 * Runs an installation of npm. npm itself asks again for what does not come, but not for what breaks
 * off on its way: then the whole is done again, from what it has kept.
 */
export async function npmInstall(args: readonly string[], cwd: string): Promise<ProgramResult> {
  for (let left = 2; ; left--) {
    const ended = await runProgram(...npmProgram(args), cwd);
    if (ended.code === 0 || !left || !NETWORK.test(ended.output)) return ended;
  }
}
