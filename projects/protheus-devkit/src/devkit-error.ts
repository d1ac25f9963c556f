import { type Language, type LocalizedText } from './text.js';

/** The codes of this package: 1xx package and check, 2xx host, 3xx broker and doctor, 9xx command line. */
export type DevkitErrorCode = `PDK${number}`;

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
    return `${this.code}: ${this.text[language]}\nnpx protheus-devkit explain ${this.code}`;
  }
}
