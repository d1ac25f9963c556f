/** The record of one entry in a plain zip (APPNOTE.TXT 2.0, no extensions). */
export interface ZipRecord {
  /** The full name with `/`; the name of a folder ends in `/`. */
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The position of the local header. */
  readonly offset: number;
}

/** The most entries and bytes that the plain format can hold. */
export const plainZipLimits = { entries: 0xfffe, bytes: 0xfffffffe } as const;

/** 1980-01-01 00:00, the first date of the format: the same bytes in every time zone. */
const DOS_TIME = 0;
const DOS_DATE = (0 << 9) | (1 << 5) | 1;
const VERSION = 20;
const FOLDER_ATTRIBUTE = 0x10;
const UTF8_FLAG = 0x0800;

function flags(name: string): number {
  return /^[\x00-\x7f]*$/.test(name) ? 0 : UTF8_FLAG;
}

/** The header before an entry's data. It has the sizes, so no data descriptor follows. */
export function localHeader(record: ZipRecord): Buffer {
  const name = Buffer.from(record.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, record, name);
  return Buffer.concat([header, name]);
}

/** The entry's record in the directory at the end of the archive. */
export function centralHeader(record: ZipRecord): Buffer {
  const name = Buffer.from(record.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  // "Made by" MS-DOS: no Unix modes that a server could misread.
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  writeCommon(header, 8, record, name);
  header.writeUInt32LE(record.name.endsWith('/') ? FOLDER_ATTRIBUTE : 0, 38);
  header.writeUInt32LE(record.offset, 42);
  return Buffer.concat([header, name]);
}

/** The last 22 bytes: the number of entries and the position of the directory. */
export function endRecord(entries: number, directorySize: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}

/** The fields that both headers share, from the flags to the length of the name. */
function writeCommon(header: Buffer, at: number, record: ZipRecord, name: Buffer): void {
  header.writeUInt16LE(flags(record.name), at);
  header.writeUInt16LE(record.method, at + 2);
  header.writeUInt16LE(DOS_TIME, at + 4);
  header.writeUInt16LE(DOS_DATE, at + 6);
  header.writeUInt32LE(record.crc, at + 8);
  header.writeUInt32LE(record.compressedSize, at + 12);
  header.writeUInt32LE(record.size, at + 16);
  header.writeUInt16LE(name.length, at + 20);
}
