import { createInterface } from 'node:readline/promises';
import { type Ask } from '../../broker/init/answers.js';
import { type CommandContext } from '../command.js';

/** @returns A function that asks in the terminal; undefined without a terminal, as in a script. */
export function terminal({ signal }: Pick<CommandContext, 'signal'>): Ask | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async question => {
    const reader = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await reader.question(question, { signal });
    } finally {
      reader.close();
    }
  };
}
