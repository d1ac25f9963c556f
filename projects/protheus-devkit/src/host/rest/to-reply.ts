import { json, type Reply, text } from '../http/reply.js';
import { type RestResponse } from './rest-route.js';

/** The HTTP form of a REST response: its bytes and its headers. */
export function toReply({ status, body, headers }: RestResponse): Reply {
  if (body === undefined || Buffer.isBuffer(body)) return { status, body, headers };
  const reply = typeof body === 'string' ? text(status, body) : json(body, status);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
