import { basename } from 'node:path';
import { DevkitError } from '../devkit-error.js';
import { type AppFile } from './app-file.js';
import { memoryFile } from './memory-file.js';
import { packedFile } from './packed-file.js';
import { readZip, type ZipLimits } from './zip-reader.js';

/** The content of a `.app`: the name of its folder and the files in it. */
export interface AppPackage {
  /** The one top folder, as written. */
  readonly name: string;
  /** The files by their path inside the top folder, with `/`. */
  readonly files: ReadonlyMap<string, AppFile>;
}

/** How a `.app` is read. */
export interface ReadAppPackageOptions {
  /**
   * Whether all files are unpacked at once, so that a damaged one fails here. By default each file
   * is unpacked when it is read.
   */
  readonly inMemory?: boolean | undefined;
  /** By default 512 MB and 65,534 files. */
  readonly limits?: ZipLimits | undefined;
}

/**
 * Reads a `.app` safely: nothing is written to disk and the file is not kept open.
 *
 * @param source The path of the package, or its bytes.
 * @param options When the files are unpacked, and the limits of their number and size.
 * @returns The content of the package.
 * @throws DevkitError PDK102, PDK110 to PDK116, or PDK117 when the files are not in one folder.
 */
export async function readAppPackage(
  source: string | Uint8Array,
  { inMemory = false, limits }: ReadAppPackageOptions = {},
): Promise<AppPackage> {
  const entries = await readZip(source, limits);
  const tops = new Set(entries.map(({ name }) => name.split('/', 1)[0] as string));
  const [name] = tops;
  const contents = entries.filter(entry => !entry.name.endsWith('/'));
  if (name === undefined || tops.size > 1 || contents.some(entry => entry.name === name)) {
    throw notOneFolder(typeof source === 'string' ? basename(source) : 'package');
  }
  const files = new Map<string, AppFile>();
  for (const entry of contents) {
    const path = entry.name.slice(name.length + 1);
    files.set(path, inMemory ? memoryFile(path, await entry.read()) : packedFile(path, entry));
  }
  return { name, files };
}

function notOneFolder(label: string): DevkitError {
  return new DevkitError('PDK117', {
    en:
      `${label} does not hold exactly one folder with everything in it. FwCallApp looks for ` +
      '<name>/index.html; a package made from inside the folder, or with files beside it, does ' +
      'not open. Pack the build again with "npx protheus-devkit package".',
    pt:
      `${label} não contém exatamente uma pasta com tudo dentro. A FwCallApp procura ` +
      '<nome>/index.html; um pacote feito de dentro da pasta, ou com arquivos ao lado dela, não ' +
      'abre. Empacote o build de novo com "npx protheus-devkit package".',
  });
}
