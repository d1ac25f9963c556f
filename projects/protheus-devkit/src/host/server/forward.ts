import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { devServerAway } from '../app-root/dev-server-source.js';
import { pipeline } from 'node:stream/promises';

/** Sends a request on to a dev server and its answer back, piece by piece. */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
): Promise<void> {
  // It would take the host's address for that of a stranger.
  const headers = { ...request.headers, host: target.host };
  delete headers.origin;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = httpRequest(target, { method: request.method, headers });
    outgoing.on('response', resolve).on('error', error => {
      reject(devServerAway(new URL(target.origin), error));
    });
    request.pipe(outgoing);
  });
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, response).catch((error: unknown) => {
    // Ended in the middle; any other failure is that of the browser.
    throw answer.errored === error ? devServerAway(new URL(target.origin), error) : error;
  });
}
