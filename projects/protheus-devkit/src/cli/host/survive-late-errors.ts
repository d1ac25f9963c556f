import { DevkitError } from '../../devkit-error.js';
import { errorLocation } from '../../host/log/handler-errors.js';

/**
 * Reports what handlers throw or reject after they returned, instead of ending this process.
 *
 * Only for a process of the host's own: a test runner or `ng serve` has to see the errors of its own
 * code, so `startHost()` leaves these events alone.
 * @returns a function that ends it
 */
export function surviveLateErrors(report: (error: unknown) => void): () => void {
  const listener = (error: unknown): void => report(lateError(error));
  process.on('uncaughtException', listener);
  process.on('unhandledRejection', listener);
  return () => {
    process.off('uncaughtException', listener);
    process.off('unhandledRejection', listener);
  };
}

function lateError(cause: unknown): DevkitError {
  if (cause instanceof DevkitError) return cause;
  const location = errorLocation(cause);
  const reason = (cause instanceof Error ? String(cause) : (JSON.stringify(cause) ?? typeof cause))
    .replace(/\s*\n\s*/g, ' ')
    .concat(location === undefined ? '' : ` (${location})`);
  return new DevkitError(
    'PDK218',
    {
      en: `A handler threw, or rejected a promise, after it had returned. The host continues. ${reason}`,
      pt: `Uma função gerou um erro, ou rejeitou uma promise, depois de ter retornado. O host continua. ${reason}`,
    },
    cause,
  );
}
