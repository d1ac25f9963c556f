import { createInterface } from 'node:readline/promises';
import { type CommandContext } from '../command.js';
import { type Ask } from '../../broker/init/answers.js';

/** Asks at the terminal; undefined when nobody sits there, as in a script. */
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
