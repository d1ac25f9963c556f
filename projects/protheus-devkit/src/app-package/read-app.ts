import { basename } from 'node:path';
import { DevkitError } from '../devkit-error.js';
import { type AppFile } from './app-file.js';
import { packedFile } from './packed-file.js';
import { readZip, type ZipLimits } from './zip-reader.js';

/** An opened `.app`: its folder's name and the files in it, unpacked when they are read. */
export interface AppPackage {
  /** The one top folder, as written. */
  readonly name: string;
  readonly files: ReadonlyMap<string, AppFile>;
}

/** A `.app` unpacked into memory. */
export interface AppArchive {
  readonly name: string;
  /** Contents by path inside the top folder, with `/`. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Opens a `.app` safely; nothing is written to disk and the file is not kept open.
 *
 * @param source The path of the package, or its bytes.
 * @throws DevkitError PDK102, PDK110 to PDK116, or PDK117 when the files are not in one folder.
 */
export async function openApp(
  source: string | Uint8Array,
  limits?: ZipLimits,
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
    files.set(path, packedFile(path, entry));
  }
  return { name, files };
}

/** Opens a `.app` like {@link openApp} and unpacks it into memory. */
export async function readApp(
  source: string | Uint8Array,
  limits?: ZipLimits,
): Promise<AppArchive> {
  const { name, files } = await openApp(source, limits);
  const contents = new Map<string, Buffer>();
  for (const file of files.values()) contents.set(file.path, await file.read());
  return { name, files: contents };
}

const notOneFolder = (label: string): DevkitError =>
  new DevkitError('PDK117', {
    en:
      `${label} does not hold exactly one folder with everything in it. FwCallApp looks for ` +
      '<name>/index.html; a package made from inside the folder, or with files beside it, does ' +
      'not open. Pack the build again with "npx protheus-devkit package".',
    pt:
      `${label} não contém exatamente uma pasta com tudo dentro. A FwCallApp procura ` +
      '<nome>/index.html; um pacote feito de dentro da pasta, ou com arquivos ao lado dela, não ' +
      'abre. Empacote a compilação de novo com "npx protheus-devkit package".',
  });
