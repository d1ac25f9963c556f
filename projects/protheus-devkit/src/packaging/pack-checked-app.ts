import { resolve } from 'node:path';
import { appTree, type AppTree } from '../check/app-tree.js';
import { type CheckConfig } from '../check/check-config.js';
import { type Finding } from '../check/finding.js';
import { appName } from '../app-package/app-name.js';
import { readBuildFolder } from '../app-package/build-folder.js';
import { defaultName } from '../app-package/default-name.js';
import { packageFile, packApp, type PackOptions, type PackResult } from '../app-package/pack-app.js';

/** What to pack, and how strict to be. */
export interface CheckedPackOptions extends Omit<PackOptions, 'edits' | 'approval'> {
  /** As `readCheckConfig` gives it. */
  readonly config?: CheckConfig | undefined;
  /** Repairs what is safe to repair, in the copy that is packed. */
  readonly fix?: boolean | undefined;
}

/** A package and what was found on the way. */
export interface CheckedPack {
  /** The package; undefined when an error was found and nothing was written. */
  readonly packed: PackResult | undefined;
  /** What is wrong with what was, or would have been, packed. */
  readonly findings: readonly Finding[];
  /** What was wrong in the folder and is right in the package. */
  readonly fixed: readonly Finding[];
}

/**
 * Checks the output folder of a build and packs it when FwCallApp can open it.
 *
 * @example
 * ```ts
 * const { packed, findings } = await packCheckedApp({ folder: 'dist/myapp', fix: true });
 * ```
 * @throws DevkitError as {@link packApp} does.
 */
export async function packCheckedApp(options: CheckedPackOptions): Promise<CheckedPack> {
  const config = options.config ?? new Map();
  const folder = resolve(options.cwd ?? process.cwd(), options.folder);
  const { name } = appName(options.name ?? (await defaultName(folder)));
  const { files } = await readBuildFolder(folder, packageFile(options, name));
  const tree = appTree('folder', name, files);
  // zlib works beside the main thread, so that the check costs a large application little time.
  return options.fix ? fixAndPack(options, tree, config) : checkWhilePacking(options, tree, config);
}

async function fixAndPack(
  options: CheckedPackOptions,
  tree: AppTree,
  config: CheckConfig,
): Promise<CheckedPack> {
  const { checkTree } = await import('../check/check-tree.js');
  const { fixTree } = await import('../check/fix-tree.js');
  const { edits, fixed, left } = await fixTree(tree, await checkTree(tree, config), config);
  const packed = hasError(left) ? undefined : await packApp({ ...options, edits });
  return { packed, findings: left, fixed };
}

async function checkWhilePacking(
  options: CheckedPackOptions,
  tree: AppTree,
  config: CheckConfig,
): Promise<CheckedPack> {
  // The parsers are loaded while the first files are compressed.
  const checking = import('../check/check-tree.js').then(({ checkTree }) =>
    checkTree(tree, config),
  );
  const refused = new Error('refused by the check');
  const approval = checking.then(findings => {
    if (hasError(findings)) throw refused;
  });
  // Awaited at the end of the packing; until then its failure is nobody's.
  approval.catch(() => undefined);
  try {
    const packed = await packApp({ ...options, approval });
    return { packed, findings: await checking, fixed: [] };
  } catch (error) {
    if (error !== refused) throw error;
    return { packed: undefined, findings: await checking, fixed: [] };
  }
}

const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
