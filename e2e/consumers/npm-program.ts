import { type ProgramResult, runProgram } from './run-program.js';

/** The program and the arguments that start npm without a shell. */
export function npmProgram(args: readonly string[]): [string, string[]] {
  const cli = process.env['npm_execpath'];
  // npm sets this variable for the scripts that it starts.
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', [...args]];
}

/** Errors of the network in npm's output. */
const NETWORK =
  /\b(ECONNRESET|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ERR_SOCKET_TIMEOUT|EINTEGRITY|E429|E50[0234])\b/;

/**
 * Runs an npm installation. npm repeats requests without a response, but not interrupted downloads:
 * after these the installation is repeated, with npm's cache.
 */
export async function npmInstall(args: readonly string[], cwd: string): Promise<ProgramResult> {
  for (let left = 2; ; left--) {
    const ended = await runProgram(...npmProgram(args), cwd);
    if (ended.code === 0 || !left || !NETWORK.test(ended.output)) return ended;
  }
}
