import { join } from 'node:path';
import { runProgram } from './run-program.js';

/** Runs the Angular CLI of a workspace. @returns Its output. */
export async function ng(
  workspace: string,
  args: readonly string[],
  node = process.execPath,
): Promise<string> {
  const cli = join(workspace, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const { code, output } = await runProgram(node, [cli, ...args], workspace);
  if (code !== 0) throw new Error(`ng ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}
