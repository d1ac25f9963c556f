import { DevkitError } from '../../devkit-error.js';
import { exitCodeOfError } from '../../findings/exit-code.js';
import { type CommandContext } from '../command.js';

/**
 * Runs the work of a command and prints the error that ended it.
 *
 * @param json Whether a program reads the output: the error is then one line of JSON, as every
 *   result is.
 * @returns The exit code: the work's own, 1 when it failed, 2 when nothing could be checked, 130
 *   when it was interrupted.
 */
export async function reportFailure(
  { language, out, err, signal }: CommandContext,
  json: boolean,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    // Ctrl+C: the user knows.
    if (signal.aborted) return 130;
    if (!(error instanceof DevkitError)) throw error;
    const { code, text } = error;
    if (json) out(JSON.stringify({ ok: false, error: { code, message: text[language] } }));
    else err(error.in(language));
    return exitCodeOfError(error);
  }
}
