import { type ProtheusErrorCode } from './error-codes';

/**
 * An error of this library. The code is stable. The text is for developers and exists in development
 * mode only, so that a production bundle carries no prose.
 *
 * **Security.** Texts name URLs, storage keys and headers, never the value of a token or of a
 * password.
 */
export class ProtheusError extends Error {
  override readonly name = 'ProtheusError';

  /**
   * @param code One of the codes of `docs/errors`, e.g. `NGP101`.
   * @param text What happened, why, and what to do. Pass `ngDevMode && '…'`.
   * @param cause The error behind this one, if there is one.
   */
  constructor(
    readonly code: ProtheusErrorCode,
    text?: string | false | null,
    override readonly cause?: unknown,
  ) {
    super(typeof ngDevMode === 'undefined' || ngDevMode ? errorText(code, text) : code);
  }
}

/**
 * The message of an error or a report.
 *
 * @returns `NGP101: text` and the command that prints the page of the code; only the code in
 * production.
 */
export function errorText(code: ProtheusErrorCode, text?: DevText): string {
  return (typeof ngDevMode === 'undefined' || ngDevMode) && text
    ? `${code}: ${text}\nnpx protheus-devkit explain ${code}`
    : code;
}

/** A text for developers, or what `ngDevMode && '…'` leaves of it in production. */
export type DevText = string | false | null | undefined;
