import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type AppFile } from '../app-package/app-file.js';
import { listFolder } from '../app-package/build-folder.js';
import { packedFile } from '../app-package/packed-file.js';
import { readZip } from '../app-package/zip-reader.js';
import { DevkitError } from '../devkit-error.js';
import { type Finding } from '../findings/finding.js';
import { type AppCheckConfig } from './check-config.js';
import { checkTree } from './check-tree.js';
import { appTree } from './model/app-tree.js';
import { foundLibraries, type FoundLibrary } from './model/found-libraries.js';

/** What a check found. */
export interface AppCheckReport {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly size: number;
  /** What the application was built with, as far as its scripts show it. */
  readonly libraries: readonly FoundLibrary[];
  /** Named pipes, sockets and devices in the folder, which no package can have. */
  readonly skipped: readonly string[];
}

/**
 * Checks a package or the output folder of a build.
 *
 * @example
 * ```ts
 * const { findings } = await checkApp('dist/myapp.app', new Map());
 * ```
 * @param path A `.app`, or a folder.
 * @param config From `readAppCheckConfig`; an empty map keeps the rules' own settings.
 * @throws DevkitError PDK102 when the path does not exist or cannot be read.
 */
export async function checkApp(path: string, config: AppCheckConfig): Promise<AppCheckReport> {
  const full = resolve(path);
  const isFolder = await stat(full).then(
    found => found.isDirectory(),
    () => false,
  );
  try {
    const { files, skipped } = isFolder
      ? await listFolder(full)
      : { files: await packedFiles(full), skipped: [] };
    const label = basename(full).replace(/\.app$/i, '');
    const tree = appTree(isFolder ? 'folder' : 'package', label, files);
    return {
      findings: await checkTree(tree, config),
      libraries: await foundLibraries(tree),
      files: files.length,
      size: files.reduce((sum, { size }) => sum + size, 0),
      skipped,
    };
  } catch (error) {
    if (!(error instanceof DevkitError) || error.code === 'PDK102') throw error;
    return { findings: [unreadable(error)], files: 0, size: 0, libraries: [], skipped: [] };
  }
}

/** The files of a package; each is unpacked once to detect damage. */
async function packedFiles(file: string): Promise<readonly AppFile[]> {
  const entries = (await readZip(file)).filter(({ name }) => !name.endsWith('/'));
  for (const entry of entries) await entry.read();
  return entries.map(entry => packedFile(entry.name, entry));
}

/** An application that cannot be read safely is one finding: no rule can check it. */
function unreadable(error: DevkitError): Finding {
  return {
    code: error.code,
    rule: 'sound-package',
    severity: 'error',
    message: error.text,
    solution: {
      en: `npx protheus-devkit explain ${error.code}`,
      pt: `npx protheus-devkit explain ${error.code}`,
    },
    fixable: false,
  };
}
