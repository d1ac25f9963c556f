import { createHash } from 'node:crypto';
import { type FileHandle } from 'node:fs/promises';
import { DevkitError } from '../devkit-error.js';
import { type AppFile } from './app-file.js';
import { compressAhead } from './compress-ahead.js';
import { deflateStream } from './deflate.js';
import {
  centralHeader,
  endRecord,
  localHeader,
  plainZipLimits,
  type ZipRecord,
} from './zip-records.js';

/** The content of the archive: one folder and everything in it. */
export interface ZipContent {
  readonly top: string;
  readonly folders: readonly string[];
  readonly files: readonly AppFile[];
}

// Not yazl: it keeps every compressed file in memory until the archive ends, and writes data
// descriptors for streamed files, which a simple unpacker cannot read. A plain zip needs three records.
/**
 * Writes a plain zip: folders as entries of their own, files deflated, sizes in the headers, no
 * extra fields, no dates.
 *
 * @param handle A new, empty file.
 * @param onFile Called after each file, with the SHA-256 of its content.
 * @returns The length of the archive.
 * @throws DevkitError PDK105 when the plain format cannot hold the content.
 */
export async function writeZip(
  handle: FileHandle,
  { top, folders, files }: ZipContent,
  onFile: (file: AppFile, sha256: string) => void,
): Promise<number> {
  const records: ZipRecord[] = [];
  let position = 0;
  const append = async (data: Uint8Array): Promise<void> => {
    await handle.write(data, 0, data.length, position);
    position += data.length;
    if (position > plainZipLimits.bytes) throw tooLarge();
  };
  const begin = async (record: Omit<ZipRecord, 'offset'>): Promise<ZipRecord> => {
    if (records.length === plainZipLimits.entries) throw tooLarge();
    const complete = { ...record, offset: position };
    records.push(complete);
    await append(localHeader(complete));
    return complete;
  };

  for (const folder of [top, ...folders.map(path => `${top}/${path}`)]) {
    await begin({ ...nothing, name: `${folder}/` });
  }
  for await (const { file, compressed } of compressAhead(files)) {
    const name = `${top}/${file.path}`;
    if (file.size === 0) {
      await begin({ ...nothing, name });
    } else if (compressed) {
      const { data, crc, size } = compressed;
      await begin({ name, method: 8, crc, compressedSize: data.length, size });
      await append(data);
    } else {
      const begun = await begin({ ...nothing, name, method: 8 });
      const hash = createHash('sha256');
      const source = file.stream().on('data', (chunk: Buffer) => hash.update(chunk));
      const record = { ...begun, ...(await deflateStream(source, append)) };
      if (record.size > plainZipLimits.bytes) throw tooLarge();
      // The sizes are known only now: the header before the data is written again.
      const header = localHeader(record);
      await handle.write(header, 0, header.length, record.offset);
      records[records.length - 1] = record;
      onFile(file, hash.digest('hex'));
      continue;
    }
    onFile(file, compressed?.sha256 ?? '');
  }

  const directoryOffset = position;
  await append(Buffer.concat(records.map(centralHeader)));
  await append(endRecord(records.length, position - directoryOffset, directoryOffset));
  return position;
}

const nothing = { method: 0, crc: 0, compressedSize: 0, size: 0 } as const;

function tooLarge(): DevkitError {
  return new DevkitError('PDK105', {
    en:
      'The application does not fit in a plain zip (65,534 files, 4 GB). A larger archive needs ' +
      'extensions of the format that FwCallApp may not read. Look for what does not belong in ' +
      'the build, such as source maps, videos or a copied node_modules.',
    pt:
      'O aplicativo não cabe em um zip simples (65.534 arquivos, 4 GB). Um arquivo maior exige ' +
      'extensões do formato que a FwCallApp pode não ler. Procure o que não deveria estar no ' +
      'build, como source maps, vídeos ou uma cópia de node_modules.',
  });
}
