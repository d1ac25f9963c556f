import { type Language, type Text } from './cli/command.js';

/** The codes of this package: 1xx package and check, 2xx host, 3xx broker and doctor, 9xx command line. */
export type DevkitErrorCode = `PDK${number}`;

/** An error for a person, in the languages of the command line: what happened, why, what to do. */
export class DevkitError extends Error {
  override readonly name = 'DevkitError';

  constructor(
    readonly code: DevkitErrorCode,
    readonly text: Text,
    override readonly cause?: unknown,
  ) {
    super(`${code}: ${text.en}`);
  }

  /** The message in a language, with the command that explains the code. */
  in(language: Language): string {
    return `${this.code}: ${this.text[language]}\nnpx protheus-devkit explain ${this.code}`;
  }
}
