import { redactText } from './secrets/redact.js';
import { terminalLine } from './terminal-text.js';
import { type Language, type LocalizedText } from './text.js';

/**
 * The codes of this package: 1xx package and check, 2xx host, 3xx and 4xx broker and doctor, 5xx recordings
 * and attach, 6xx compiling, 9xx command line.
 */
export type DevkitErrorCode = `PDK${number}`;

/** The errors whose texts have line breaks of their own. */
const withLines = new WeakSet<Error>();

/** @returns The error, whose text is a list of lines: what it quotes went through `terminalLine`. */
export function ofLines(error: DevkitError): DevkitError {
  withLines.add(error);
  return error;
}

/** An error with a code. Its text says in each language what happened, why, and what to do. */
export class DevkitError extends Error {
  override readonly name = 'DevkitError';

  constructor(
    readonly code: DevkitErrorCode,
    readonly text: LocalizedText,
    override readonly cause?: unknown,
  ) {
    super(`${code}: ${text.en}`);
  }

  /** @returns The code and the text in a language, with the command that explains the code. */
  in(language: Language): string {
    const text = withLines.has(this) ? this.text[language] : terminalLine(this.text[language]);
    // It may quote an argument with a password, or what a server repeated.
    return `${this.code}: ${redactText(text)}\nnpx protheus-devkit explain ${this.code}`;
  }
}
