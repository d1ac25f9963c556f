import { DevkitError } from '../../devkit-error.js';
import { type CommandContext } from '../command.js';

/** There was nothing to look at: no such folder or package, or no usable configuration. */
const couldNotLook = new Set(['PDK102', 'PDK106', 'PDK108']);

/**
 * Runs the work of a command and says what stopped it.
 *
 * @param json Whether a script reads: the failure is then a line of JSON like every answer.
 * @returns The exit code: the work's own, 1 when it failed, 2 when it could not look, 130 when
 *   it was interrupted.
 */
export async function reportFailure(
  { language, out, err, signal }: CommandContext,
  json: boolean,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    // Ctrl+C: the person knows.
    if (signal.aborted) return 130;
    if (!(error instanceof DevkitError)) throw error;
    const { code, text } = error;
    if (json) out(JSON.stringify({ ok: false, error: { code, message: text[language] } }));
    else err(error.in(language));
    return couldNotLook.has(code) ? 2 : 1;
  }
}
