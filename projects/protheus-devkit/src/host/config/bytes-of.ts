import { Readable } from 'node:stream';

/** The bytes of a body, and their media type where the value has one. */
export interface BodyBytes {
  readonly bytes: Buffer;
  readonly type: string;
}

const BINARY = 'application/octet-stream';

/**
 * The bytes of a body that is not sent as JSON: `Buffer`, a typed array, `ArrayBuffer`, `Blob`, or a
 * stream of Node or of the web, which is read to its end.
 * @returns `undefined` for every other value
 * @throws what the stream throws, and a TypeError for a stream of other values than text and bytes
 */
export async function bytesOf(value: unknown): Promise<BodyBytes | undefined> {
  if (value instanceof Blob) {
    return { bytes: Buffer.from(await value.arrayBuffer()), type: value.type || BINARY };
  }
  if (value instanceof ReadableStream || value instanceof Readable) {
    // A stream of the web is iterable in Node, which the types of browsers do not say.
    return { bytes: await readAll(value as unknown as AsyncIterable<unknown>), type: BINARY };
  }
  const bytes = viewOf(value);
  return bytes && { bytes, type: BINARY };
}

async function readAll(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : viewOf(chunk);
    if (!bytes) throw new TypeError(`the stream has a ${typeof chunk}, which is no text or bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function viewOf(value: unknown): Buffer | undefined {
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (!ArrayBuffer.isView(value)) return undefined;
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
