import { type RestAnswer } from './rest-route.js';

/**
 * An error answer in the shape of Protheus' REST.
 * @param status the HTTP status
 * @param message what happened, for the person at the screen
 * @param detailedMessage why, for the developer
 */
export function restError(status: number, message: string, detailedMessage: string): RestAnswer {
  return { status, body: { code: String(status), message, detailedMessage } };
}

/** The answer to something that does not exist. */
export function notFound(what: string): RestAnswer {
  return restError(404, `${what} não encontrado(a).`, 'O registro solicitado não existe.');
}
