import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DevkitError } from '../devkit-error.js';
import { type AppFile } from '../app-package/app-file.js';
import { listFolder } from '../app-package/build-folder.js';
import { packedFile } from '../app-package/packed-file.js';
import { readZip } from '../app-package/zip-reader.js';
import { appTree } from './app-tree.js';
import { type CheckConfig } from './check-config.js';
import { checkTree } from './check-tree.js';
import { type Finding } from './finding.js';

/** What a check found. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly size: number;
}

/**
 * Checks a package or the output folder of a build.
 *
 * @example
 * ```ts
 * const { findings } = await checkApp('dist/myapp.app', new Map());
 * ```
 * @param path A `.app`, or a folder.
 * @param config As `readCheckConfig` gives it; an empty map for the rules as they are.
 * @throws DevkitError PDK102 when there is nothing to look at.
 */
export async function checkApp(path: string, config: CheckConfig): Promise<CheckReport> {
  const full = resolve(path);
  const isFolder = await stat(full).then(
    found => found.isDirectory(),
    () => false,
  );
  try {
    const files = isFolder ? (await listFolder(full)).files : await unpacked(full);
    const label = basename(full).replace(/\.app$/i, '');
    const tree = appTree(isFolder ? 'folder' : 'package', label, files);
    return {
      findings: await checkTree(tree, config),
      files: files.length,
      size: files.reduce((sum, { size }) => sum + size, 0),
    };
  } catch (error) {
    if (!(error instanceof DevkitError) || error.code === 'PDK102') throw error;
    return { findings: [unsound(error)], files: 0, size: 0 };
  }
}

/** The files of a package, each unpacked once to see that it is undamaged. */
async function unpacked(file: string): Promise<readonly AppFile[]> {
  const entries = (await readZip(file)).filter(({ name }) => !name.endsWith('/'));
  for (const entry of entries) await entry.read();
  return entries.map(entry => packedFile(entry.name, entry));
}

/** A tree that cannot be read safely is one finding, and no other rule can look at it. */
const unsound = (error: DevkitError): Finding => ({
  rule: 'sound-package',
  code: error.code,
  severity: 'error',
  cause: error.text,
  cure: {
    en: `npx protheus-devkit explain ${error.code}`,
    pt: `npx protheus-devkit explain ${error.code}`,
  },
  fixable: false,
});
