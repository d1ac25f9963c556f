import { DevkitError } from '../../devkit-error.js';
import { type Language } from '../../text.js';

/** The text of an error that does not end the host. */
export function reportLine(error: unknown, language: Language): string {
  if (error instanceof DevkitError) return error.in(language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
