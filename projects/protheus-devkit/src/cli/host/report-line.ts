import { DevkitError } from '../../devkit-error.js';
import { type Language } from '../command.js';

/** What the host tells of something that went wrong while it goes on. */
export function reportLine(error: unknown, language: Language): string {
  if (error instanceof DevkitError) return error.in(language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
