import { type RestResponse } from './rest-route.js';

/**
 * An error response in the format of Protheus' REST.
 * @param status the HTTP status
 * @param message what happened, for the user
 * @param detailedMessage why, for the developer
 */
export function restError(status: number, message: string, detailedMessage: string): RestResponse {
  return { status, body: { code: String(status), message, detailedMessage } };
}

/** The response to the id of a record that does not exist. */
export function notFound(what: string): RestResponse {
  return restError(404, `${what} não encontrado(a).`, 'O registro solicitado não existe.');
}
