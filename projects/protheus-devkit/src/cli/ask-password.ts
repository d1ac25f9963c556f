import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for a password at the terminal, which shows nothing of it. */
export function askPassword(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise(resolve => {
    reader.question('', answer => {
      // First the answer: closing says at once that there is none.
      resolve(answer);
      reader.close();
      process.stderr.write('\n');
    });
    // Ctrl+C and the end of the input answer nothing.
    reader.once('close', () => resolve(''));
  });
}
