/** npm and its arguments as a program that needs no shell. */
export function npmProgram(args: readonly string[]): [string, string[]] {
  const cli = process.env['npm_execpath'];
  // npm tells its path to the scripts that it starts.
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', [...args]];
}
