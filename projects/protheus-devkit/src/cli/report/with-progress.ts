import { terminalLine } from '../../terminal-text.js';
import { type LocalizedText } from '../../text.js';
import { type CommandContext } from '../command.js';

/** What ends within this time prints nothing. */
const INTERVAL_MS = 1000;

/**
 * Runs a work, and says after a second what it is: once without a terminal, with the seconds in one
 * line that is removed at the end on a terminal.
 *
 * @param isQuiet Whether a program reads the output: nothing is said then.
 */
export async function withProgress<T>(
  { language, err, status }: Pick<CommandContext, 'language' | 'err' | 'status'>,
  what: LocalizedText,
  isQuiet: boolean,
  work: () => Promise<T>,
): Promise<T> {
  if (isQuiet) return work();
  const text = terminalLine(what[language]);
  let seconds = 0;
  const timer = setInterval(() => {
    seconds++;
    if (status) status(`${text} … ${seconds} s`);
    else if (seconds === 1) err(`${text} …`);
  }, INTERVAL_MS);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    status?.('');
  }
}
