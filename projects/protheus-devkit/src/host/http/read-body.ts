import { type IncomingMessage } from 'node:http';

/** The greatest body the host takes: a file that an application sends up. */
const limit = 64 * 1024 * 1024;

/**
 * Reads the body of a request.
 * @returns the bytes, or undefined when there are more than the host takes
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  }
  return length <= limit ? Buffer.concat(chunks) : undefined;
}
