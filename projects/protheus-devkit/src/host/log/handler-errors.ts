import { DevkitError } from '../../devkit-error.js';
import { type LocalizedText } from '../../text.js';

/**
 * The error for a handler of `onJsToAdvpl` that threw.
 * @param type the type of the message
 * @param cause what the handler threw
 */
export function advplHandlerFailed(type: string, cause: unknown): DevkitError {
  return handlerFailed(cause, {
    en: `The handler of the message "${type}" threw, so the application gets no answer. The host continues.`,
    pt: `A função que responde à mensagem "${type}" gerou um erro, e o aplicativo fica sem resposta. O host continua.`,
  });
}

/**
 * The error for a REST handler that threw.
 * @param name the method and path of the route
 * @param cause what the handler threw
 */
export function restHandlerFailed(name: string, cause: unknown): DevkitError {
  return handlerFailed(cause, {
    en: `The REST handler of "${name}" threw, so the response has status 500. The host continues.`,
    pt: `A função REST de "${name}" gerou um erro, e a resposta tem status 500. O host continua.`,
  });
}

function handlerFailed(cause: unknown, { en, pt }: LocalizedText): DevkitError {
  const message = String(cause).replace(/\s*\n\s*/g, ' ');
  const location = errorLocation(cause);
  const reason = location === undefined ? message : `${message} (${location})`;
  return new DevkitError('PDK211', { en: `${en} ${reason}`, pt: `${pt} ${reason}` }, cause);
}

/**
 * The file, line and column where an error was thrown, in the form that terminals show as a link.
 * @returns `undefined` for a value that is not an error, or an error without a file in its stack
 */
export function errorLocation(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const line of stack.split('\n')) {
    const location =
      /^\s+at (?:async )?(?:.*?\()?((?:file:\/\/|\/|[A-Za-z]:\\).*:\d+:\d+)\)?$/.exec(line)?.[1];
    if (location !== undefined) return location;
  }
  return undefined;
}
