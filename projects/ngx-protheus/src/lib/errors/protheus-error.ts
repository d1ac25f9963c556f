import { type ProtheusErrorCode } from './protheus-error-code';

export { type ProtheusErrorCode } from './protheus-error-code';

/**
 * An error of this library. The code is stable; the text is for people and exists in development
 * mode only, so that a production bundle carries no prose.
 *
 * **Security.** Texts name addresses, storage keys and header names, never the value of a token or
 * of a password.
 */
export class ProtheusError extends Error {
  override readonly name = 'ProtheusError';

  /**
   * @param code One of the codes of `docs/errors`, e.g. `NGP101`.
   * @param text What happened, why, and what to do. Pass `ngDevMode && '…'` (see {@link devText}).
   * @param cause The lower error, when there is one.
   */
  constructor(
    readonly code: ProtheusErrorCode,
    text?: DevText,
    override readonly cause?: unknown,
  ) {
    super(typeof ngDevMode === 'undefined' || ngDevMode ? errorText(code, text) : code);
  }
}

/** `NGP101: text` with the command that prints the page of the code; the bare code in production. */
export function errorText(code: ProtheusErrorCode, text?: DevText): string {
  return (typeof ngDevMode === 'undefined' || ngDevMode) && text
    ? `${code}: ${text}\nnpx protheus-devkit explain ${code}`
    : code;
}

/** A text for developers, or what `ngDevMode && '…'` leaves of it in production. */
export type DevText = string | false | null | undefined;
