import { createInterface } from 'node:readline/promises';

/**
 * Asks a question at the terminal.
 *
 * @returns The line that was typed; `undefined` when nobody can type, or at the end of the input.
 */
export async function askLine(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<undefined>(resolve => reader.once('close', () => resolve(undefined)));
  try {
    return await Promise.race([reader.question(question), closed]);
  } finally {
    reader.close();
  }
}
