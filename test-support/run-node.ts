import { spawnSync } from 'node:child_process';

/** Runs Node and waits for its end. Throws an error with the program's output when it fails. */
export function runNode(args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`);
}
