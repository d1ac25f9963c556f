import {
  type DevText,
  errorText,
  type ProtheusError,
  type ProtheusErrorCode,
} from './protheus-error';

const reported = new Set<string>();

/**
 * Says something to the developer once per page: loud in development, quiet in production.
 *
 * @param code The code whose page explains the message.
 * @param text What happened, why, and what to do. Pass `ngDevMode && '…'`.
 * @param subject Tells apart two findings of one code (a storage key, an address).
 */
export function reportOnce(code: ProtheusErrorCode, text: DevText, subject = ''): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    const id = `${code} ${subject}`;
    if (!reported.has(id)) {
      reported.add(id);
      console.warn(errorText(code, text));
    }
  }
}

/** {@link reportOnce} for an error that also reaches a caller. */
export function reportErrorOnce(error: ProtheusError): void {
  if ((typeof ngDevMode === 'undefined' || ngDevMode) && !reported.has(error.message)) {
    reported.add(error.message);
    console.error(error.message);
  }
}

/** Forgets what was said, so that each spec starts alike. */
export function resetReports(): void {
  reported.clear();
}
