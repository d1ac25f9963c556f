import { spawn } from 'node:child_process';

/** Runs a command with our streams. @returns whether it ended well. */
export function runCommand([program = '', ...args]: readonly string[]): Promise<boolean> {
  // On Windows the package managers are .cmd files, which only a shell starts.
  const shell = process.platform === 'win32';
  const words = shell ? args.map(quoted) : args;
  return new Promise(resolve => {
    spawn(program, words, { stdio: 'inherit', shell })
      .on('error', () => resolve(false))
      .on('close', code => resolve(code === 0));
  });
}

/** A word as cmd.exe takes it; `^` and `%` of a version range mean something to it. */
function quoted(word: string): string {
  return /[\s^&|<>()%!]/.test(word) ? `"${word}"` : word;
}
