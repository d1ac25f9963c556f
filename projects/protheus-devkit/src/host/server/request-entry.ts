import { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { type LoggedBody, type NewLogEntry, type RequestEntry } from '../log/log-entries.js';
import { loggedBody } from '../log/logged-body.js';
import { type HandlerResult } from './handler-result.js';

/**
 * The entry of the log for a request whose response was sent.
 * @param response the status and the headers that were sent
 * @param bodyBytes the most bytes to keep of each body
 */
export function requestEntry(
  request: IncomingMessage,
  response: { readonly status: number; readonly headers: OutgoingHttpHeaders },
  result: HandlerResult,
  milliseconds: number,
  bodyBytes: number,
): Extract<NewLogEntry, { kind: 'request' }> {
  const { area, token, tenant, source, requestBody = Buffer.alloc(0) } = result;
  const sent = loggedBody(requestBody, request.headers['content-type'] ?? '', bodyBytes);
  const headers = flatHeaders(response.headers);
  const received = request.method === 'HEAD' ? undefined : responseBody(result, headers, bodyBytes);
  return {
    kind: 'request',
    time: Date.now(),
    area,
    method: request.method ?? '',
    url: request.url ?? '',
    headers: flatHeaders(request.headers),
    ...(sent && { requestBody: sent }),
    status: response.status,
    response: { status: response.status, headers, ...(received && { body: received }) },
    milliseconds,
    ...(source && { source }),
    ...(token === undefined ? {} : { token }),
    ...(tenant === undefined ? {} : { tenant }),
  };
}

/** The bodies of an application's files are on the disk: of them the size is enough. */
function responseBody(
  { area, reply }: HandlerResult,
  headers: RequestEntry['headers'],
  bodyBytes: number,
): LoggedBody | undefined {
  if ('forward' in reply) {
    const size = Number(headers['content-length']);
    return size > 0 ? { size } : undefined;
  }
  const bytes = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body ?? '');
  const isKept = area === 'rest' || area === 'none';
  return loggedBody(bytes, headers['content-type'] ?? '', isKept ? bodyBytes : 0);
}

function flatHeaders(headers: OutgoingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
