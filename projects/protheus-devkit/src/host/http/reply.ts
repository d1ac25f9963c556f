import { type IncomingMessage, type ServerResponse } from 'node:http';

/** A response of the host, before it is written. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/**
 * Security: no page of another origin may frame a response, load it as a script or an image, guess
 * its type, or keep a handle of a window that it opened. `same-origin` alone would also cut an
 * application from its own pop-ups.
 */
const securityHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Writes a response. */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const body = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body ?? '');
  response.writeHead(reply.status, {
    ...securityHeaders,
    ...(reply.status === 204 || reply.status === 304 ? {} : { 'Content-Length': body.length }),
    ...reply.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
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
