import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../deflate.js';
import { centralHeader, endRecord, localHeader, type ZipRecord } from '../zip-records.js';

/** An entry of a test archive, valid or not. */
export interface ZipTestEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Unix mode, for links. */
  readonly mode?: number;
  /** A length that differs from the real one. */
  readonly claimedSize?: number;
}

/** Builds an archive, valid or not, to test the reader. */
export async function makeZip(entries: readonly ZipTestEntry[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', mode, claimedSize } of entries) {
    const bytes = Buffer.from(content);
    const data = bytes.length === 0 ? bytes : deflateRawSync(bytes);
    const record: ZipRecord = {
      name,
      method: bytes.length === 0 ? 0 : 8,
      crc: await crc32(bytes),
      compressedSize: data.length,
      size: claimedSize ?? bytes.length,
      offset,
    };
    const central = centralHeader(record);
    if (mode !== undefined) {
      central.writeUInt16LE((3 << 8) | 20, 4);
      central.writeUInt32LE((mode << 16) >>> 0, 38);
    }
    const header = localHeader(record);
    chunks.push(header, data);
    directory.push(central);
    offset += header.length + data.length;
  }
  const end = Buffer.concat(directory);
  return Buffer.concat([...chunks, end, endRecord(entries.length, end.length, offset)]);
}
