import { type IncomingMessage } from 'node:http';

/** The largest body that the host accepts, in bytes: a file that an application uploads. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads the body of a request.
 * @returns the bytes, or `undefined` when there are more than the host accepts
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MAX_BYTES) chunks.push(chunk);
  }
  return length <= MAX_BYTES ? Buffer.concat(chunks) : undefined;
}
