import { type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createGzip, gzip } from 'node:zlib';

/** The bytes of an entry as a zip stores them. */
export interface Deflated {
  readonly data: Buffer;
  readonly crc: number;
}

// Level 9 takes 1.5 times as long for 0.3 % fewer bytes (measured with applications).
const options = { level: 6 };
const gzipAsync = promisify(gzip);

// A gzip file is 10 bytes, the deflate stream that a zip needs, the CRC-32 and the length. So zlib
// computes the CRC natively, for which Node 18 has no other function.
const HEADER_LENGTH = 10;
const TRAILER_LENGTH = 8;

/** Compresses bytes in another thread. */
export async function deflate(bytes: Uint8Array): Promise<Deflated> {
  const packed = await gzipAsync(bytes, options);
  return {
    data: packed.subarray(HEADER_LENGTH, -TRAILER_LENGTH),
    crc: packed.readUInt32LE(packed.length - TRAILER_LENGTH),
  };
}

/**
 * Compresses a stream of any length in constant memory.
 *
 * @param source The bytes.
 * @param write Called with each chunk of compressed data, in order.
 * @returns The CRC-32, the length and the compressed length.
 */
export async function deflateStream(
  source: Readable,
  write: (data: Buffer) => Promise<void>,
): Promise<{ crc: number; size: number; compressedSize: number }> {
  let size = 0;
  let skip = HEADER_LENGTH;
  let compressedSize = 0;
  let pending = Buffer.alloc(0);
  const packer = createGzip(options);
  source.on('data', (chunk: Buffer) => (size += chunk.length));
  source.on('error', error => packer.destroy(error));
  for await (const chunk of source.pipe(packer) as AsyncIterable<Buffer>) {
    const body = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - body.length;
    // The last 8 bytes so far may be the trailer: keep them until the next chunk.
    pending = Buffer.concat([pending, body]);
    const ready = pending.subarray(0, Math.max(0, pending.length - TRAILER_LENGTH));
    pending = pending.subarray(ready.length);
    if (ready.length > 0) await write(ready);
    compressedSize += ready.length;
  }
  return { crc: pending.readUInt32LE(0), size, compressedSize };
}

/** The CRC-32 of bytes. */
export async function crc32(bytes: Uint8Array): Promise<number> {
  const stored = await gzipAsync(bytes, { level: constants.Z_NO_COMPRESSION });
  return stored.readUInt32LE(stored.length - TRAILER_LENGTH);
}
