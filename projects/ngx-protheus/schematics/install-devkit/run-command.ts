import { spawn } from 'node:child_process';

/** Runs a command with the streams of this process. @returns Whether the command succeeded. */
export function runCommand([program = '', ...args]: readonly string[]): Promise<boolean> {
  // On Windows the package managers are .cmd files, which only a shell can start.
  const shell = process.platform === 'win32';
  const quotedArgs = shell ? args.map(quotedForCmd) : args;
  return new Promise(resolve => {
    spawn(program, quotedArgs, { stdio: 'inherit', shell })
      .on('error', () => resolve(false))
      .on('close', code => resolve(code === 0));
  });
}

/** Quotes an argument for cmd.exe, in which `^` and `%` of a version range are special. */
function quotedForCmd(argument: string): string {
  return /[\s^&|<>()%!]/.test(argument) ? `"${argument}"` : argument;
}
