import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for a password at the terminal without showing what is typed. */
export function askPassword(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise(resolve => {
    reader.question('', password => {
      // Resolve before closing: the `close` event resolves with no password.
      resolve(password);
      reader.close();
      process.stderr.write('\n');
    });
    // Ctrl+C or the end of the input: no password.
    reader.once('close', () => resolve(''));
  });
}
