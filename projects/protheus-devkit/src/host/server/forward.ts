import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as httpRequest,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream/promises';
import { devServerUnreachable } from '../app-root/dev-server-source.js';
import { protectedHeaders } from '../http/security-headers.js';

/**
 * Forwards a request to a dev server, and streams its response back.
 * @returns The headers that were sent.
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
): Promise<OutgoingHttpHeaders> {
  // The dev server would refuse the origin of the host.
  const headers = { ...request.headers, host: target.host };
  delete headers.origin;
  const remote = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = httpRequest(target, { method: request.method, headers });
    outgoing.on('response', resolve).on('error', error => {
      // A reload aborts what the page was loading: no failure of the dev server.
      const isAborted = request.socket.destroyed;
      reject(isAborted ? error : devServerUnreachable(new URL(target.origin), error));
    });
    request.pipe(outgoing);
  });
  const sent = protectedHeaders(remote.headers);
  response.writeHead(remote.statusCode ?? 502, sent);
  await pipeline(remote, response).catch((error: unknown) => {
    // The response was cut off; any other failure is that of the browser, whose end destroys both.
    const isCutOff = remote.errored === error && !isPrematureClose(error);
    throw isCutOff ? devServerUnreachable(new URL(target.origin), error) : error;
  });
  return sent;
}

function isPrematureClose(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
