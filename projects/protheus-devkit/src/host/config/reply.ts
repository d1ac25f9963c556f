import { type RestAnswer } from '../rest/rest-route.js';

/** An answer with its own status, which no business object can be mistaken for. */
export class RestReply implements RestAnswer {
  constructor(
    readonly status: number,
    readonly body?: unknown,
    readonly headers?: Readonly<Record<string, string>>,
  ) {}
}

/**
 * The answer of a REST handler with a status of its own.
 * @param status the HTTP status
 * @param body an object for JSON, or a text
 * @param headers more headers
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
