import { createInterface } from 'node:readline';

/** Asks for a line at the terminal. @returns The line; '' after Ctrl+C or at the end of the input. */
export function askLine(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise(resolve => {
    reader.question(question, line => {
      // Resolve before closing: the `close` event resolves with an empty line.
      resolve(line);
      reader.close();
    });
    reader.once('SIGINT', () => {
      process.emit('SIGINT');
      reader.close();
    });
    reader.once('close', () => resolve(''));
  });
}
