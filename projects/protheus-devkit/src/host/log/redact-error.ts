import { DevkitError } from '../../devkit-error.js';
import { type KnownSecrets } from '../../secrets/known-secrets.js';
import { redactText } from '../../secrets/redact.js';

/**
 * An error without tokens and passwords, to print: a handler may throw with what it received, and a server
 * may repeat in an error what it was sent.
 *
 * @returns the error itself when there is nothing to remove
 */
export function redactError(error: unknown, known?: KnownSecrets): unknown {
  if (typeof error === 'string') return redactText(error, known);
  if (!(error instanceof Error)) return error;
  const cause = redactError(error.cause, known);
  const [message, stack] = [error.message, error.stack ?? ''].map(text => redactText(text, known));
  if (message === error.message && stack === (error.stack ?? '') && cause === error.cause) {
    return error;
  }
  return Object.assign(copyOf(error, message as string, cause, known), { stack });
}

function copyOf(error: Error, message: string, cause: unknown, known?: KnownSecrets): Error {
  if (error instanceof DevkitError) {
    const { en, pt } = error.text;
    const text = { en: redactText(en, known), pt: redactText(pt, known) };
    return new DevkitError(error.code, text, cause);
  }
  return Object.assign(new Error(message, { cause }), { name: error.name });
}
