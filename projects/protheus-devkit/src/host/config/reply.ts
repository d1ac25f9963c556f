import { type RestResponse } from '../rest/rest-route.js';

/** A response with its own status. A class, so that no business object is mistaken for it. */
export class RestReply implements RestResponse {
  constructor(
    readonly status: number,
    readonly body?: unknown,
    readonly headers?: Readonly<Record<string, string>>,
  ) {}
}

/**
 * Creates the response of a REST handler with a status of its own.
 * @param status the HTTP status
 * @param body an object for JSON, a text, or bytes: `Buffer`, a typed array, `ArrayBuffer`, `Blob`, a stream
 * @param headers further headers
 * @returns The response, to return from the handler.
 *
 * @example
 * 'DELETE /api/crm/v1/customers/:id': () => reply(204),
 */
export function reply(
  status: number,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
): RestReply {
  return new RestReply(status, body, headers);
}
