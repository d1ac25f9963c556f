import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { protectedHeaders } from './security-headers.js';

/** A response of the host, before it is written. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Writes a response. @returns The headers that were sent; none when nothing could be sent any more. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
): OutgoingHttpHeaders {
  if (response.headersSent || response.destroyed) return {};
  const body = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body ?? '');
  const headers = {
    // A build may change at any time, and what REST sends belongs to one session.
    'cache-control': 'no-store',
    ...protectedHeaders(reply.headers ?? {}),
    ...(reply.status === 204 || reply.status === 304 ? {} : { 'content-length': body.length }),
  };
  response.writeHead(reply.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
  return headers;
}

export function text(status: number, body: string): Reply {
  return { status, body, headers: { 'Content-Type': 'text/plain; charset=utf-8' } };
}

export function html(body: string, status = 200): Reply {
  return { status, body, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
}

export function json(body: unknown, status = 200): Reply {
  return {
    status,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  };
}

export function redirect(location: string): Reply {
  return { status: 302, headers: { Location: location } };
}
