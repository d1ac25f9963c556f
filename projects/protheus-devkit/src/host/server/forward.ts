import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { devServerUnreachable } from '../app-root/dev-server-source.js';
import { type RedirectTarget, redirectTarget } from '../http/redirect-target.js';
import { protectedHeaders } from '../http/security-headers.js';

/**
 * Forwards a request to a dev server, and streams its response back.
 * @returns where the dev server redirects the browser to, when it does
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
): Promise<RedirectTarget | undefined> {
  // The dev server would refuse the origin of the host.
  const headers = { ...request.headers, host: target.host };
  delete headers.origin;
  const remote = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = httpRequest(target, { method: request.method, headers });
    outgoing.on('response', resolve).on('error', error => {
      reject(devServerUnreachable(new URL(target.origin), error));
    });
    request.pipe(outgoing);
  });
  response.writeHead(remote.statusCode ?? 502, protectedHeaders(remote.headers));
  await pipeline(remote, response).catch((error: unknown) => {
    // The response was cut off; any other failure is that of the browser.
    throw remote.errored === error ? devServerUnreachable(new URL(target.origin), error) : error;
  });
  return redirectTarget(response.statusCode, remote.headers.location, request.headers.host);
}
