import { type IncomingMessage } from 'node:http';

/** The largest body that the host accepts, in bytes: a file that an application uploads. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads the body of a request.
 * @param maxBytes how many bytes are accepted
 * @returns the bytes, or `undefined` when there are more than the host accepts
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes = MAX_BYTES,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= maxBytes ? Buffer.concat(chunks) : undefined;
}
