import { resolve } from 'node:path';
import { appName } from '../app-package/app-name.js';
import { readBuildFolder } from '../app-package/build-folder.js';
import { defaultName } from '../app-package/default-name.js';
import {
  packageFile,
  packApp,
  type PackOptions,
  type PackResult,
} from '../app-package/pack-app.js';
import { type AppCheckConfig } from '../check/check-config.js';
import { type AppTree, appTree } from '../check/model/app-tree.js';
import { foundLibraries, type FoundLibrary } from '../check/model/found-libraries.js';
import { compareSeverity } from '../findings/compare-severity.js';
import { hasErrors } from '../findings/exit-code.js';
import { type Finding } from '../findings/finding.js';
import { type OldPackage, oldPackage } from './old-package.js';
import { staleBuild } from './stale-build.js';

/** What is packed, and how it is checked. */
export interface CheckedPackOptions extends Omit<PackOptions, 'edits' | 'beforeCommit'> {
  /** The result of `readAppCheckConfig`; by default every rule with its own severity. */
  readonly config?: AppCheckConfig | undefined;
  /** Repairs what is safe to repair, in the packed copy only. */
  readonly fix?: boolean | undefined;
  /** Moves the package of an earlier run to `<name>.app.old` when none is written. */
  readonly setAside?: boolean | undefined;
}

/** A package and the findings of its check. */
export interface CheckedPack {
  /** The package; undefined when the check found an error and nothing was written. */
  readonly packed: PackResult | undefined;
  /** The findings of the packed copy, or of the copy that was not packed. */
  readonly findings: readonly Finding[];
  /** The findings of the folder that are repaired in the package. */
  readonly fixed: readonly Finding[];
  /** How many files were checked. */
  readonly checked: number;
  /** What the application was built with, as far as its scripts show it. */
  readonly libraries: readonly FoundLibrary[];
  /** The package of an earlier run, when none was written. */
  readonly old: OldPackage | undefined;
}

/**
 * Checks the output folder of a build, and packs it when the check finds no error.
 *
 * @example
 * ```ts
 * const { packed, findings } = await packCheckedApp({ folder: 'dist/myapp', fix: true });
 * ```
 * @throws DevkitError like {@link packApp}.
 */
export async function packCheckedApp(options: CheckedPackOptions): Promise<CheckedPack> {
  const config = options.config ?? new Map();
  const folder = resolve(options.cwd ?? process.cwd(), options.folder);
  const { name } = appName(options.name ?? (await defaultName(folder)));
  const { files } = await readBuildFolder(folder, packageFile(options, name));
  const tree = appTree('folder', name, files);
  const stale = await staleBuild(options.cwd ?? process.cwd(), folder);
  // zlib works in other threads, so that checking while packing takes little more time.
  const { packed, findings, fixed } = await (options.fix
    ? fixAndPack(options, tree, config)
    : checkWhilePacking(options, tree, config));
  return {
    packed,
    findings: stale ? [...findings, stale].sort(compareSeverity) : findings,
    fixed,
    checked: tree.files.size,
    libraries: await foundLibraries(tree),
    old: packed ? undefined : await oldPackage(options),
  };
}

/** What is found and written. */
type PackAndFindings = Pick<CheckedPack, 'packed' | 'findings' | 'fixed'>;

async function fixAndPack(
  options: CheckedPackOptions,
  tree: AppTree,
  config: AppCheckConfig,
): Promise<PackAndFindings> {
  const { checkTree } = await import('../check/check-tree.js');
  const { fixTree } = await import('../check/fix-tree.js');
  const {
    edits,
    fixed,
    remaining: left,
  } = await fixTree(tree, await checkTree(tree, config), config);
  const packed = hasErrors(left) ? undefined : await packApp({ ...options, edits });
  return { packed, findings: left, fixed };
}

async function checkWhilePacking(
  options: CheckedPackOptions,
  tree: AppTree,
  config: AppCheckConfig,
): Promise<PackAndFindings> {
  // The parsers are loaded while the first files are compressed.
  const checking = import('../check/check-tree.js').then(({ checkTree }) =>
    checkTree(tree, config),
  );
  const rejected = new Error('rejected by the check');
  const beforeCommit = checking.then(findings => {
    if (hasErrors(findings)) throw rejected;
  });
  // Awaited at the end of the packing: until then avoid an unhandled rejection.
  beforeCommit.catch(() => undefined);
  try {
    const packed = await packApp({ ...options, beforeCommit });
    return { packed, findings: await checking, fixed: [] };
  } catch (error) {
    if (error !== rejected) throw error;
    return { packed: undefined, findings: await checking, fixed: [] };
  }
}
