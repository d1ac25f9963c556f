import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { DevkitError } from '../devkit-error.js';
import { crc32 } from './deflate.js';
import { checkEntryName, decodeEntryName } from './zip-entry-name.js';
import { brokenZip, duplicateInZip, linkInZip, zipNotPlain, zipTooLarge } from './zip-errors.js';

/** The most that an archive may unpack to; a larger one is refused as a zip bomb. */
export interface ZipLimits {
  readonly maxBytes: number;
  readonly maxEntries: number;
}

const defaultZipLimits: ZipLimits = { maxBytes: 512 * 1024 * 1024, maxEntries: 65_534 };

/** One entry of an archive, by its full name. */
export interface ZipEntry {
  /** With `/`; a folder's name ends in it. */
  readonly name: string;
  readonly size: number;
  /** @throws DevkitError PDK110 when the content is damaged. */
  read(): Promise<Buffer>;
}

const gunzipAsync = promisify(gunzip);

/**
 * Reads the directory of an untrusted zip. Nothing is written to disk, and nothing is unpacked
 * before `read()`. The archive is kept in memory, so that the file is not locked: TDS or the next
 * `package` may replace it.
 *
 * @param source The path of the archive, or its bytes.
 * @throws DevkitError PDK102 (cannot be read), PDK110 to PDK116 (damaged or unsafe).
 */
export async function readZip(
  source: string | Uint8Array,
  limits: ZipLimits = defaultZipLimits,
): Promise<readonly ZipEntry[]> {
  const label = typeof source === 'string' ? source : 'package';
  const archive =
    typeof source === 'string' ? await readArchive(source, limits) : Buffer.from(source);
  try {
    // yauzl would decode the names and replace backslashes by slashes.
    const zip = await fromBufferPromise(archive, { decodeStrings: false });
    return await readDirectory(zip, archive, label, limits);
  } catch (error) {
    throw error instanceof DevkitError ? error : brokenZip(label, error);
  }
}

async function readDirectory(
  zip: ZipFile,
  archive: Buffer,
  label: string,
  limits: ZipLimits,
): Promise<ZipEntry[]> {
  if (zip.entryCount > limits.maxEntries) throw zipTooLarge(label);
  const end = findEnd(zip, archive, label);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let directorySize = 0;
  for await (const entry of zip.eachEntry()) {
    const name = decodeEntryName(entry);
    checkEntryName(name, entry.fileNameRaw);
    checkKind(name, entry);
    if (names.has(name)) throw duplicateInZip(name);
    names.add(name);
    total += entry.uncompressedSize;
    if (total > limits.maxBytes) throw zipTooLarge(label);
    directorySize += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    const start = await findData(zip, entry, label);
    const data = archive.subarray(start, start + entry.compressedSize);
    entries.push({ name, size: entry.uncompressedSize, read: () => unpack(data, entry, label) });
  }
  // A directory with entries beyond its declared size hides files that other programs unpack.
  if (directorySize !== end.directorySize || end.offset + directorySize !== end.position) {
    throw brokenZip(label);
  }
  const folders = new Set([...names].flatMap(foldersOf));
  const shadowed = [...names].find(name => folders.has(`${name}/`));
  if (shadowed !== undefined) throw duplicateInZip(shadowed);
  return entries;
}

/** The folders of a name, and the name itself when it is a folder: `a/`, `a/b/`. */
function foldersOf(name: string): string[] {
  return [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1));
}

/** The record at the end of the archive; yauzl exposes only a part of it. */
function findEnd(
  zip: ZipFile,
  archive: Buffer,
  label: string,
): { position: number; directorySize: number; offset: number } {
  const position = archive.length - 22 - zip.comment.length;
  if (position >= 20 && archive.readUInt32LE(position - 20) === 0x07064b50) {
    throw zipNotPlain(label);
  }
  return {
    position,
    directorySize: archive.readUInt32LE(position + 12),
    offset: archive.readUInt32LE(position + 16),
  };
}

function checkKind(name: string, entry: Entry): void {
  const encrypted = (entry.generalPurposeBitFlag & 1) !== 0;
  if (encrypted || (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)) {
    throw zipNotPlain(name);
  }
  const madeByUnix = entry.versionMadeBy >>> 8 === 3;
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  const plain = type === 0 || type === (name.endsWith('/') ? 0o040000 : 0o100000);
  if (madeByUnix && !plain) throw linkInZip(name);
  if (name.endsWith('/') && entry.uncompressedSize !== 0) throw brokenZip(name);
}

/** Where the data begin. Checks that the header before them agrees with the directory. */
async function findData(zip: ZipFile, entry: Entry, label: string): Promise<number> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const sizesFollowData = (local.generalPurposeBitFlag & 8) !== 0;
  // yauzl goes by the directory, a simple unpacker by the header before the data.
  const matches =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    ((local.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & 0x0801) === 0 &&
    (sizesFollowData ||
      (local.crc32 === entry.crc32 &&
        local.compressedSize === entry.compressedSize &&
        local.uncompressedSize === entry.uncompressedSize));
  if (!matches) throw brokenZip(label);
  return local.fileDataStart;
}

async function unpack(data: Buffer, entry: Entry, label: string): Promise<Buffer> {
  const { compressionMethod, uncompressedSize: size, crc32: crc } = entry;
  if (compressionMethod === 0) {
    if ((await crc32(data)) !== crc) throw brokenZip(label);
    return data;
  }
  // As gzip, zlib verifies the CRC-32 and the length, and stops at the limit.
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc, 0);
  tail.writeUInt32LE(size, 4);
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  try {
    return await gunzipAsync(Buffer.concat([head, data, tail]), {
      maxOutputLength: Math.max(1, size),
    });
  } catch (cause) {
    throw brokenZip(label, cause);
  }
}

async function readArchive(file: string, limits: ZipLimits): Promise<Buffer> {
  try {
    if ((await stat(file)).size > limits.maxBytes) throw zipTooLarge(file);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof DevkitError) throw cause;
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    const missing = code === 'ENOENT';
    throw new DevkitError(
      'PDK102',
      {
        en: `${file} ${missing ? 'does not exist' : `cannot be read (${code})`}. Give a package (.app) or the folder of a build.`,
        pt: `${file} não ${missing ? 'foi encontrado' : `pode ser lido (${code})`}. Informe um pacote (.app) ou a pasta de um build.`,
      },
      cause,
    );
  }
}
