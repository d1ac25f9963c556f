import { type ProtheusErrorCode } from './error-codes';
import { errorText, type ProtheusError } from './protheus-error';

/** What the library reports besides the errors that it throws. */
export interface ProtheusReport {
  /** The code; `docs/errors` has a page for it. */
  readonly code: ProtheusErrorCode;
  /** The code with what happened and what to do; only the code in production. */
  readonly message: string;
  /** The error that is reported, with its own `cause`. Absent for a warning. */
  readonly cause?: unknown;
}

/** Receives the reports of the page. */
export type ProtheusReporter = (report: ProtheusReport) => void;

/** What was reported so far. */
const reported = /* @__PURE__ */ new Set<string>();
const reporters = /* @__PURE__ */ new Set<ProtheusReporter>();

/** Not set in production before there is a reporter: an application without one carries no code for it. */
let deliver: typeof deliverOnce | undefined =
  typeof ngDevMode === 'undefined' || ngDevMode ? deliverOnce : undefined;

/**
 * Reports a warning, once per page: to the console in development, to `withReporter()` always.
 *
 * A check that only helps during development calls this behind `ngDevMode`, so that production
 * carries nothing of it.
 *
 * @param code The code whose page explains the message.
 * @param text What happened, why, and what to do. Pass `ngDevMode && '…'`.
 * @param subject Distinguishes two reports of one code (a storage key, a URL).
 */
export function reportOnce(
  code: ProtheusErrorCode,
  text: string | false | null | undefined,
  subject = '',
): void {
  deliver?.(code, errorText(code, text), subject);
}

/** {@link reportOnce} for an error that a caller may receive as well. */
export function reportErrorOnce(error: ProtheusError): void {
  deliver?.(error.code, error.message, error.message, error);
}

/**
 * Reports the error of a script that is not ours, each time and in production as well: this library
 * has caught it, so the browser does not show it.
 *
 * @param error An error whose `cause` is what the script threw.
 */
export function reportScriptError(error: ProtheusError): void {
  const { code, message, cause } = error;
  console.error(message, cause);
  for (const receive of reporters) receive({ code, message, cause: error });
}

/**
 * Adds a receiver of all reports of the page.
 *
 * @returns Removes it.
 */
export function addReporter(reporter: ProtheusReporter): () => void {
  deliver = deliverOnce;
  reporters.add(reporter);
  return () => reporters.delete(reporter);
}

/** Whether one of the codes was reported, without a subject. Known in development only. */
export function isReported(...codes: readonly ProtheusErrorCode[]): boolean {
  return codes.some(code => reported.has(`${code} `));
}

function deliverOnce(
  code: ProtheusErrorCode,
  message: string,
  subject: string,
  cause?: ProtheusError,
): void {
  const id = `${code} ${subject}`;
  if (reported.has(id)) return;
  reported.add(id);
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    if (cause) console.error(message);
    else console.warn(message);
  }
  for (const receive of reporters) receive(cause ? { code, message, cause } : { code, message });
}

/** Clears what was reported, so that each spec starts alike. */
export function resetReports(): void {
  reported.clear();
}
